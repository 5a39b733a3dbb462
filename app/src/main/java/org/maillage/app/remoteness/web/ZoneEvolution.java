package org.maillage.app.remoteness.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillage.app.remoteness.ZoneKind;
import org.maillage.app.remoteness.ZoneNames;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Beginning;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Match;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister.Known;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister.State;

/** Says what became of a zone since it last changed. */
final class ZoneEvolution {

  private final ZoneKind kind;
  private final ZoneId zone;
  private final Words words;
  private final Measures measures;

  ZoneEvolution(ZoneKind kind, ZoneId zone, Words words) {
    this.kind = kind;
    this.zone = zone;
    this.words = words;
    this.measures = new Measures(words);
  }

  /** In words; a zone that the register does not hold yet was never followed. */
  String of(ZoneRegister register, Match match) {
    Optional<Known> known = register.find(match.id());
    if (known.isEmpty()) {
      return words.get("remoteness.evolution.none");
    }
    List<String> parts = new ArrayList<>();
    State now = known.get().last();
    Optional<State> former = known.get().findFormer();
    if (former.isEmpty()) {
      boolean fromTheStart =
          register.zones().stream().noneMatch(z -> z.states().get(0).at().isBefore(now.at()));
      String key = fromTheStart ? "remoteness.evolution.first" : "remoteness.evolution.new";
      parts.add(words.get(key, measures.day(now.at(), zone)));
    } else {
      parts.add(changes(former.get(), now));
    }
    if (now.match().beginning() == Beginning.RETURNED) {
      parts.add(words.get("remoteness.evolution.returned", measures.day(now.at(), zone)));
    }
    if (!now.match().joined().isEmpty()) {
      parts.add(words.get("remoteness.evolution.joined", names(register, now.match().joined())));
    }
    if (!now.match().splitFrom().isEmpty()) {
      parts.add(words.get("remoteness.evolution.split", names(register, now.match().splitFrom())));
    }
    return String.join(" ", parts);
  }

  private String changes(State former, State now) {
    String since = measures.day(former.at(), zone);
    String text =
        words.get(
            "remoteness.evolution.changes." + kind.prefix().toLowerCase(Locale.ROOT),
            since,
            measures.change(now.people() - former.people()),
            measures.change(now.members() - former.members()),
            measures.minutesChange(now.meanMs() - former.meanMs()));
    if (former.thresholdMs() == now.thresholdMs()) {
      return text;
    }
    return text
        + " "
        + words.get(
            "remoteness.evolution.threshold",
            measures.minutes(former.thresholdMs()),
            measures.minutes(now.thresholdMs()));
  }

  private static String names(ZoneRegister register, List<String> ids) {
    return ids.stream()
        .map(id -> register.find(id).map(ZoneNames::of).orElse(id))
        .collect(Collectors.joining(", "));
  }
}
