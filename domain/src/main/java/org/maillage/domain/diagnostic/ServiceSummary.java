package org.maillage.domain.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * What the territory offers of one service.
 *
 * @param serviceCode code
 * @param structures how many structures give it
 * @param communesEquipped how many communes have at least one
 * @param sourceIds sources of those structures, comma separated, sorted; empty when there are none
 * @param unmapped why no open file tells where the service is, null when one does
 */
public record ServiceSummary(
    String serviceCode,
    int structures,
    int communesEquipped,
    String sourceIds,
    @Nullable String unmapped) {}
