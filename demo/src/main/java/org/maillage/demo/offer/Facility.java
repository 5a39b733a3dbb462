package org.maillage.demo.offer;

import org.maillage.demo.settlement.Place;

/**
 * One establishment or professional.
 *
 * @param kind BPE type such as {@code D201}, type of the directory such as {@code caf}, or service
 *     code of the catalogue, depending on the file it goes to
 * @param number from 1 within its kind and commune
 * @param xM metres on the mesh
 * @param yM metres on the mesh
 */
public record Facility(String kind, Place place, int number, double xM, double yM) {}
