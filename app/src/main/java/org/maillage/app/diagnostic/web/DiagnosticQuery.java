package org.maillage.app.diagnostic.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.view.CommuneOrder;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;

/**
 * What the address of a diagnostic page says: a link reproduces the view.
 *
 * @param subject what is shown: {@code service=code}, {@code gamme=name} or {@code panier}
 * @param methode {@code methode=communale}; the other is the default
 * @param commune {@code commune=code}, null when no card is open
 * @param order {@code tri=column}, with "-" for descending
 * @param view {@code vue=...}, which table is shown
 * @param filter {@code q=...}, part of a commune's name, empty for all
 * @param selection {@code sel=...}, the set of communes looked at, null for all of them
 */
public record DiagnosticQuery(
    Subject subject,
    Methode methode,
    @Nullable String commune,
    CommuneOrder order,
    TableView view,
    String filter,
    @Nullable String selection) {

  public DiagnosticQuery withSubject(String key) {
    return new DiagnosticQuery(
        Subject.parse(key), methode, commune, order, view, filter, selection);
  }

  public DiagnosticQuery withMethode(Methode other) {
    return new DiagnosticQuery(subject, other, commune, order, view, filter, selection);
  }

  public DiagnosticQuery withCommune(String code) {
    return new DiagnosticQuery(subject, methode, code, order, view, filter, selection);
  }

  public DiagnosticQuery withoutCommune() {
    return new DiagnosticQuery(subject, methode, null, order, view, filter, selection);
  }

  /** After a click on the head of a column. */
  public DiagnosticQuery sortedBy(String columnKey) {
    CommuneOrder.Column column = CommuneOrder.Column.get(columnKey);
    return new DiagnosticQuery(
        subject, methode, commune, order.click(column), view, filter, selection);
  }

  public DiagnosticQuery withView(TableView other) {
    return new DiagnosticQuery(subject, methode, commune, order, other, filter, selection);
  }

  /** The table of services, which says what there is and what is missing. */
  public String servicesHref() {
    return withView(TableView.SERVICES).href();
  }

  public DiagnosticQuery withoutFilter() {
    return new DiagnosticQuery(subject, methode, commune, order, view, "", selection);
  }

  /** Address relative to the page, starting with "?"; what is as by default is left out. */
  public String href() {
    return "?" + subjectParameters(list -> addRest(list));
  }

  /** The part of the address that says what is measured, starting with "?": for files. */
  public String measure() {
    return "?" + subjectParameters(list -> {});
  }

  private String subjectParameters(java.util.function.Consumer<List<String>> rest) {
    List<String> parameters = new ArrayList<>();
    if (subject instanceof Subject.OfService service) {
      parameters.add("service=" + encoded(service.serviceCode()));
    } else if (subject instanceof Subject.OfGamme gamme) {
      parameters.add("gamme=" + gamme.gamme().name().toLowerCase(Locale.ROOT));
    } else {
      parameters.add("panier");
    }
    if (methode != Methode.CARROYEE) {
      parameters.add("methode=" + methodeKey());
    }
    rest.accept(parameters);
    return String.join("&", parameters);
  }

  private void addRest(List<String> parameters) {
    if (commune != null) {
      parameters.add("commune=" + encoded(commune));
    }
    if (!order.equals(CommuneOrder.DEFAULT)) {
      parameters.add("tri=" + order.key());
    }
    if (!view.equals(TableView.COMMUNES)) {
      parameters.add("vue=" + view.key());
    }
    if (!filter.isEmpty()) {
      parameters.add("q=" + encoded(filter));
    }
    if (selection != null) {
      parameters.add("sel=" + encoded(selection).replace("%3A", ":"));
    }
  }

  /** {@code carroyee} or {@code communale}. */
  public String methodeKey() {
    return methode.name().toLowerCase(Locale.ROOT);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
