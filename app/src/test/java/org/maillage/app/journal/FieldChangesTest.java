package org.maillage.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.app.journal.FieldChanges.FieldChange;

class FieldChangesTest {

  @Test
  void onlyWhatIsDifferentIsTold() {
    String before = "{\"name\":\"A\",\"n\":1,\"list\":[\"x\",\"y\"],\"deep\":[{\"a\":1},{\"a\":2}]}";
    String after = "{\"name\":\"B\",\"n\":1,\"list\":[\"x\"],\"deep\":[{\"a\":1},{\"a\":3,\"b\":true}]}";

    assertThat(FieldChanges.between(before, after))
        .containsExactly(
            new FieldChange("name", "A", "B"),
            new FieldChange("list", "x, y", "x"),
            new FieldChange("deep.2.a", "2", "3"),
            new FieldChange("deep.2.b", null, "true"));
  }

  @Test
  void whatWasNotThereBeforeHasNoBefore() {
    assertThat(FieldChanges.between(null, "{\"name\":\"A\",\"none\":null}"))
        .containsExactly(new FieldChange("name", null, "A"));
    assertThat(FieldChanges.between("{\"name\":\"A\"}", null))
        .containsExactly(new FieldChange("name", "A", null));
    assertThat(FieldChanges.between("not JSON", "{}"))
        .containsExactly(new FieldChange("", "not JSON", null));
  }
}
