package org.maillage.app.dimensions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts;
import org.maillage.domain.diagnostic.dimensions.DimensionTable;
import org.maillage.domain.offer.ServiceLevel;
import tools.jackson.databind.json.JsonMapper;

class StoredDimensionsTest {

  @Test
  void whatIsKeptIsReadBackAndWhatIsUnknownStaysSo() {
    DimensionFacts known =
        new DimensionFacts(
            61_000,
            800,
            new DimensionFacts.Opening(0.8, 24.5, 1.5, 0.25, 6),
            ServiceLevel.AGENCY,
            true,
            new DimensionFacts.Choice(2.4, List.of(61_000L, 90_000L, -1L, -1L), -1),
            new DimensionFacts.Published(3, Double.NaN));
    DimensionFacts partly =
        new DimensionFacts(5, 1, null, null, false, null, new DimensionFacts.Published(0, 2.25));
    DimensionTable table =
        new DimensionTable(
            List.of(
                new DimensionTable.OfService(
                    "poste", 420_000, List.of(known, partly, DimensionFacts.NONE), 3, 9)));
    JsonMapper json = new JsonMapper();

    String text = json.writeValueAsString(StoredDimensions.of(table));

    assertThat(json.readValue(text, StoredDimensions.class).table()).isEqualTo(table);
  }
}
