package org.maillage.app.access;

/**
 * What somebody is for a scheme. The order is that of the pages. What each may do is in {@link
 * RightsTable}.
 */
public enum Role {
  /** Keeps accounts and the platform, and decides nothing of the scheme. */
  ADMINISTRATOR,
  /** Acts for one of the two authorities that preside: the Département or the préfecture. */
  CO_PRESIDENT,
  /** Keeps the scheme for the co-presidents: the chargé de mission. */
  SECRETARIAT,
  /** Answers for actions, and changes those alone. */
  PILOT,
  /** Answers for the commitments and places of an operator. */
  PARTNER,
  /** Acts for a grouping of communes, which gives its opinion. */
  EPCI,
  /** Works on the diagnostic and on scenarios. */
  CONTRIBUTOR,
  /** Reads what is not published yet. */
  READER,
  /** Everybody, without an account. */
  PUBLIC
}
