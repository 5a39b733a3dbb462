package org.maillage.app.register.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.LabelKind;

/** Names of the codes that a service bears. */
public record Vocabulary(Words words) {

  /** Whom it is for; the code itself when the list does not have it. */
  public String audience(String code) {
    String key = "register.audience." + code;
    return words.has(key) ? words.get(key) : code;
  }

  /** What a label is called. */
  public String kind(LabelKind kind) {
    return kind.label(words.language());
  }

  /** What is to be checked. */
  public String criterion(LabelKind.Criterion criterion) {
    return criterion.label(words.language());
  }

  /** What the documents leave open of a label; null when nothing. */
  public @Nullable String rest(LabelKind kind) {
    return kind.rest(words.language());
  }

  /** A label of a place in one line. */
  String label(Label label, LocalDate today) {
    Dates dates = new Dates(words.locale(), ZoneOffset.UTC);
    Optional<LabelKind> kind =
        ReferenceData.labels().stream().filter(one -> one.code().equals(label.code())).findFirst();
    List<String> parts = new ArrayList<>();
    parts.add(kind.map(this::kind).orElse(label.code()));
    LocalDate until = label.until();
    if (label.from() != null) {
      parts.add(words.get("register.label.said.from", dates.day(label.from())));
    }
    if (until != null) {
      String key =
          until.isBefore(today) ? "register.label.said.ended" : "register.label.said.until";
      parts.add(words.get(key, dates.day(until)));
    }
    if (label.level() != null) {
      parts.add(words.get("register.label.level.of", label.level()));
    }
    if (label.trained() != null) {
      parts.add(words.get("register.label.said.trained", dates.day(label.trained())));
    }
    if (Boolean.TRUE.equals(label.privileged())) {
      parts.add(words.get("register.label.said.privileged"));
    }
    if (kind.isPresent() && !kind.get().criteria().isEmpty()) {
      List<LabelKind.Criterion> unmet = kind.get().unmet(label.met());
      int all = kind.get().criteria().size();
      parts.add(words.get("register.label.said.criteria", all - unmet.size(), all));
      if (!unmet.isEmpty() && unmet.size() < all) {
        parts.add(words.get("register.label.said.unmet", names(unmet)));
      }
    }
    return String.join(", ", parts);
  }

  private String names(List<LabelKind.Criterion> criteria) {
    return criteria.stream()
        .map(one -> one.label(words.language()))
        .collect(Collectors.joining(" ; "));
  }

  /** What a language is called in the language of the page. */
  public String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(words.locale());
  }
}
