package org.maillage.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.app.contacts.Contact.Part;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationKind;

class CorrespondenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Contact contact(LocalDate confirmed, @Nullable String phone) {
    return new Contact(
        "c",
        "o",
        null,
        "Ligne",
        Part.CORRESPONDENT,
        List.of(),
        "",
        phone,
        null,
        "",
        false,
        confirmed,
        1);
  }

  private static Correspondence.State state(Contact... correspondents) {
    Organisation operator =
        new Organisation(
            "o",
            null,
            OrganisationKind.OPERATOR,
            null,
            List.of(new Organisation.Name(LocalDate.EPOCH, "Caisse", "C")),
            null,
            null,
            List.of(),
            1);
    return new Correspondence(operator, List.of(correspondents), List.of()).state(TODAY);
  }

  @Test
  void aContactIsMarkedOnTheDayTwelveMonthsAfterItsConfirmation() {
    assertThat(contact(LocalDate.of(2025, 11, 24), "3230").isStale(TODAY)).isFalse();
    assertThat(contact(LocalDate.of(2025, 11, 23), "3230").isStale(TODAY)).isTrue();
    assertThat(contact(LocalDate.of(2024, 2, 29), "3230").isStale(LocalDate.of(2025, 2, 27)))
        .isFalse();
    assertThat(contact(LocalDate.of(2024, 2, 29), "3230").isStale(LocalDate.of(2025, 2, 28)))
        .isTrue();
  }

  @Test
  void anOperatorIsSureOnlyOfSomebodyWhoAnswersAndWasConfirmed() {
    LocalDate old = TODAY.minusYears(2);
    assertThat(state()).isEqualTo(Correspondence.State.NONE);
    assertThat(state(contact(TODAY, null))).isEqualTo(Correspondence.State.UNREACHABLE);
    assertThat(state(contact(old, "3230"))).isEqualTo(Correspondence.State.STALE);
    assertThat(state(contact(old, "3230"), contact(TODAY, null)))
        .as("the one who was confirmed cannot be reached")
        .isEqualTo(Correspondence.State.STALE);
    assertThat(state(contact(old, "3230"), contact(TODAY, "3231")))
        .isEqualTo(Correspondence.State.NAMED);
  }
}
