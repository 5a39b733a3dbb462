package org.maillage.app.architecture.offending.modules.store.internal;

/** Inside its feature. */
public class Shelf {}
