package org.maillage.app.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.contacts.Contact;
import org.maillage.app.contacts.ContactRepository;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ContactRepositoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final Contact SOPHIE =
      new Contact(
          "a",
          "caf",
          "Sophie Lambert",
          "Responsable des partenariats",
          Contact.Part.CORRESPONDENT,
          List.of("logement", "accès aux droits"),
          "CC du Pays",
          "04 65 71 00 12",
          "sophie@caf.example",
          "le matin",
          true,
          DAY,
          1);

  private static final Contact DESK =
      new Contact(
          "b",
          "caf",
          null,
          "Ligne des partenaires",
          Contact.Part.DEPUTY,
          List.of(),
          "",
          "3230",
          null,
          "",
          false,
          DAY.minusDays(1),
          1);

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private ContactRepository contacts;
  private final List<Act> acts = new ArrayList<>();

  @BeforeEach
  void open() {
    database = kind.open(folder);
    contacts = new JdbcContactRepository(database.jdbc(), database.work(), acts::add);
    contacts.add("corse", SOPHIE);
    contacts.add("corse", DESK);
    contacts.add("ailleurs", DESK);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Contact sector(Contact contact, String sector, int version) {
    return new Contact(
        contact.id(),
        contact.organisationId(),
        contact.name(),
        contact.function(),
        contact.part(),
        contact.subjects(),
        sector,
        contact.phone(),
        contact.email(),
        contact.reachable(),
        contact.teamOnly(),
        contact.confirmedOn(),
        version);
  }

  @Test
  void allComesBackAsItWasWritten() {
    assertThat(contacts.listContacts("corse")).containsExactly(SOPHIE, DESK);
    assertThat(contacts.findContact("corse", "a")).contains(SOPHIE);
    assertThat(contacts.findContact("ailleurs", "a")).isEmpty();
    assertThat(contacts.listOfOrganisation("caf").keySet()).containsExactly("ailleurs", "corse");
    assertThat(contacts.listOfOrganisation("caf").get("corse")).containsExactly(SOPHIE, DESK);
    assertThat(contacts.listOfOrganisation("msa")).isEmpty();
  }

  @Test
  void theSecondOfTwoWhoReadTheSameChangesNothing() {
    assertThat(contacts.update("corse", sector(SOPHIE, "Nord", 1))).isTrue();
    assertThat(contacts.update("corse", sector(SOPHIE, "Sud", 1))).isFalse();
    assertThat(contacts.update("corse", sector(SOPHIE, "Sud", 7))).isFalse();

    assertThat(contacts.findContact("corse", "a")).contains(sector(SOPHIE, "Nord", 2));
    assertThat(acts).hasSize(4);
  }

  @Test
  void theJournalTellsThatItChangedAndNothingOfThePerson() {
    contacts.update("corse", sector(SOPHIE, "Nord", 1));
    assertThat(contacts.remove("corse", "a")).isTrue();
    assertThat(contacts.remove("corse", "a")).isFalse();

    assertThat(acts).hasSize(5);
    assertThat(acts).extracting(Act::objectId).containsOnly("caf");
    assertThat(acts.get(3).before()).contains("CC du Pays");
    assertThat(acts.get(3).after()).contains("Nord", "CORRESPONDENT", "logement");
    assertThat(acts.get(4).after()).isNull();
    assertThat(acts.toString())
        .doesNotContain("Sophie", "Responsable", "04 65", "@caf.example", "le matin");
  }

  @Test
  void somebodyIsForgottenByAddressOrByName() {
    assertThat(contacts.listOf("SOPHIE@caf.example", "")).containsExactly(SOPHIE);
    assertThat(contacts.listOf("", "sophie lambert")).containsExactly(SOPHIE);
    assertThat(contacts.listOf("", "")).isEmpty();

    contacts.forgetOf("sophie@caf.example", "Somebody else");

    assertThat(contacts.listContacts("corse")).containsExactly(DESK);
  }

  @Test
  void whatNobodyConfirmedGoes() {
    assertThat(contacts.forgetBefore(DAY)).isEqualTo(2);
    assertThat(contacts.listContacts("corse")).containsExactly(SOPHIE);
    assertThat(contacts.listContacts("ailleurs")).isEmpty();
  }
}
