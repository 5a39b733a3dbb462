package org.maillage.domain.diagnostic;

/**
 * What the territory offers of one service.
 *
 * @param serviceCode code
 * @param structures how many structures give it
 * @param communesEquipped how many communes have at least one
 * @param sourceIds sources of those structures, comma separated, sorted; empty when there are none
 */
public record ServiceSummary(
    String serviceCode, int structures, int communesEquipped, String sourceIds) {}
