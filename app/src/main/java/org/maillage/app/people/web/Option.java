package org.maillage.app.people.web;

/** A choice of a list. */
record Option(String value, String label) {}
