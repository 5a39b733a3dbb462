package org.maillage.app.plan.publication;

/** What a document of a scheme is (A54). Words: {@code planpublic.part.type.<TYPE>}. */
public enum PartType {
  DIAGNOSTIC,
  ATLAS,
  SUMMARY,
  ACTION_PLAN,
  /** Délibération of an assembly. */
  DELIBERATION,
  /** Arrêté of the préfet. */
  ORDER,
  /** Avis of an EPCI, the Région or the conférence territoriale. */
  OPINION,
  ANNEX
}
