package org.maillage.app.people.web;

/**
 * A field of a form.
 *
 * @param name as in the request
 * @param value what is in it
 * @param problem what is wrong with it; empty when nothing is
 * @param stored what somebody else put there meanwhile, in words; empty when nobody did
 */
record Field(String name, String value, String problem, String stored) {}
