package org.maillage.app.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.contacts.Contact;
import org.maillage.app.contacts.Contact.Part;

class ContactFormTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static ContactForm form(String phone, String email) {
    return new ContactForm("caf", "Sophie", "Responsable", "CONTACT", "", "", phone, email, "", "");
  }

  @Test
  void whatWasTypedBecomesAContactAndBack() {
    ContactForm form =
        new ContactForm(
            " caf ",
            " Sophie Lambert ",
            "Responsable",
            "DEPUTY",
            "logement\r\n accès aux droits ; logement,, RSA ",
            " CC du Pays ",
            "04\u00a065\u202f71 00 12",
            " Sophie@CAF.example ",
            "le matin",
            "equipe");

    assertThat(form.problem()).isEmpty();
    Contact contact = form.contact("x", DAY, 3);
    assertThat(contact)
        .isEqualTo(
            new Contact(
                "x",
                "caf",
                "Sophie Lambert",
                "Responsable",
                Part.DEPUTY,
                List.of("logement", "accès aux droits", "RSA"),
                "CC du Pays",
                "04 65 71 00 12",
                "sophie@caf.example",
                "le matin",
                true,
                DAY,
                3));
    assertThat(ContactForm.of(contact).contact("x", DAY, 3)).isEqualTo(contact);
  }

  @Test
  void aDeskNeedsNoName() {
    ContactForm form = new ContactForm("caf", "", "Ligne", "CONTACT", "", "", "3230", "", "", "");

    assertThat(form.problem()).isEmpty();
    assertThat(form.contact("x", DAY, 1).name()).isNull();
    assertThat(form.contact("x", DAY, 1).email()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3939", "+33 4 65 71 00 12", "04.65.71.00.12"})
  void numbersAreTakenAsPeopleWriteThem(String phone) {
    assertThat(form(phone, "").problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', contacts.problem.unreachable",
    "'appeler l’accueil', '', contacts.problem.phone",
    "'12', '', contacts.problem.phone",
    "'(0)4-65-71-00-12', '', contacts.problem.phone",
    "'', 'sophie chez caf', contacts.problem.email",
    "'', 'sophie@caf', contacts.problem.email",
  })
  void whatReachesNobodyIsRefused(String phone, String email, String problem) {
    assertThat(form(phone, email).problem()).contains(problem);
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(ContactForm.blank("", "CONTACT").problem())
        .contains("contacts.problem.organisation");
    assertThat(ContactForm.blank("caf", "CONTACT").problem()).contains("contacts.problem.function");
    assertThat(
            new ContactForm("caf", "", "Ligne", "PRESIDENT", "", "", "3230", "", "", "").problem())
        .contains("contacts.problem.part");
    assertThat(
            new ContactForm("caf", "", "Ligne", "CONTACT", "x".repeat(91), "", "3230", "", "", "")
                .problem())
        .contains("contacts.problem.long");
  }
}
