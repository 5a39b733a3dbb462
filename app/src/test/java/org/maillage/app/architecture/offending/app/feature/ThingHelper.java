package org.maillage.app.architecture.offending.app.feature;

/** Breaks: no vague names. */
class ThingHelper {}
