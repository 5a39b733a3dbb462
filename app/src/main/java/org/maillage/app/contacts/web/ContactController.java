package org.maillage.app.contacts.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.contacts.Contact;
import org.maillage.app.contacts.ContactDesk;
import org.maillage.app.contacts.Correspondence;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.CsvOut;
import org.maillage.app.people.Organisation;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The common directory of professionals and the network of correspondents. */
@Controller
@Requires(Right.SEE_CONTACTS)
@RequestMapping("/territoires/{id}/annuaire")
class ContactController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ContactDesk desk;
  private final ContactOpening opening;
  private final MessageSource messages;

  ContactController(ContactDesk desk, ContactOpening opening, MessageSource messages) {
    this.desk = desk;
    this.opening = opening;
    this.messages = messages;
  }

  /** Contacts that answer, by organisation, part and name. */
  private List<Contact> found(List<Contact> all, ContactQuery query, ContactViews views) {
    return all.stream()
        .filter(
            contact ->
                query.matches(
                    contact,
                    views.organisation(contact.organisationId()),
                    contact.isStale(desk.today())))
        .sorted(
            Comparator.comparing((Contact c) -> views.organisation(c.organisationId()))
                .thenComparing(Contact::part)
                .thenComparing(c -> views.line(c).name()))
        .toList();
  }

  @GetMapping
  String list(
      @PathVariable String id, @ModelAttribute ContactQuery query, Model model, Locale locale) {
    ContactViews views = opening.open(id, model, locale);
    List<Contact> all = desk.listContacts(id);
    Words words = new Words(messages, locale);
    List<ContactViews.Line> lines = found(all, query, views).stream().map(views::line).toList();
    model.addAttribute("query", query);
    model.addAttribute("lines", lines);
    model.addAttribute("none", all.isEmpty());
    model.addAttribute(
        "sentence",
        words.count(query.isEmpty() ? "contacts.sentence" : "contacts.found", lines.size()));
    model.addAttribute("stale", all.stream().filter(c -> c.isStale(desk.today())).count());
    model.addAttribute("subjects", Subject.of(all, query.sujet()));
    model.addAttribute(
        "organisations",
        all.stream()
            .map(Contact::organisationId)
            .distinct()
            .map(one -> new ContactViews.Choice(one, views.organisation(one)))
            .sorted(Comparator.comparing(ContactViews.Choice::label))
            .toList());
    model.addAttribute("parts", parts(views));
    return "contacts/list";
  }

  private static List<ContactViews.Choice> parts(ContactViews views) {
    return Arrays.stream(Contact.Part.values())
        .map(
            part -> new ContactViews.Choice(part.name().toLowerCase(Locale.ROOT), views.part(part)))
        .toList();
  }

  @GetMapping("/correspondants")
  String correspondents(@PathVariable String id, Model model, Locale locale) {
    ContactViews views = opening.open(id, model, locale);
    List<Correspondence> operators = desk.listOperators(id);
    long without =
        operators.stream()
            .filter(one -> one.state(desk.today()) != Correspondence.State.NAMED)
            .count();
    model.addAttribute("operators", operators.stream().map(views::operator).toList());
    model.addAttribute("keptIds", desk.listKept(id).stream().map(Organisation::id).toList());
    model.addAttribute(
        "sentence",
        new Words(messages, locale).count("contacts.network.sentence", without, operators.size()));
    return "contacts/correspondents";
  }

  /** Contacts that answer, a line each, for who may read them. */
  @GetMapping("/annuaire.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String id, @ModelAttribute ContactQuery query, Locale locale)
      throws IOException {
    ContactViews views = opening.views(id, locale);
    StringWriter out = new StringWriter();
    CsvOut csv = CsvOut.open(CsvDialect.TABLEUR, out);
    csv.row(
        List.of(
            "organisation",
            "nom",
            "fonction",
            "role",
            "sujets",
            "secteur",
            "telephone",
            "courriel",
            "joignable",
            "confirme_le"));
    for (Contact contact : found(desk.listContacts(id), query, views)) {
      csv.row(
          Arrays.asList(
              views.organisation(contact.organisationId()),
              contact.name(),
              contact.function(),
              views.part(contact.part()),
              String.join(", ", contact.subjects()),
              contact.sector(),
              contact.phone(),
              contact.email(),
              contact.reachable(),
              contact.confirmedOn()));
    }
    csv.flush();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("annuaire-" + id + ".csv").build().toString())
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
