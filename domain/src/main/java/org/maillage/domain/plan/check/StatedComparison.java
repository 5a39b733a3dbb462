package org.maillage.domain.plan.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Contradiction.Code;
import org.maillage.domain.plan.check.Stated.Said;

/** What documents say against the plan, or against themselves. For one search. */
final class StatedComparison {

  /** A convention that follows the prefect's decision after more than so many days is late. */
  private static final long LONG_DELAY_DAYS = 365;

  /** A rounded sum may be off by that share. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  /** Twice a year, or every two years: nobody can tell. */
  private static final String TWO_MEANINGS = "bisannuel";

  private static final String BETWEEN = " ; ";

  private final Plan plan;
  private final PlanTree tree;
  private final Predicate<String> isPlace;
  private final List<Contradiction> found = new ArrayList<>();

  StatedComparison(Plan plan, Predicate<String> isPlace) {
    this.plan = plan;
    this.tree = plan.tree();
    this.isPlace = isPlace;
  }

  List<Contradiction> of(List<Stated> stated) {
    stated.forEach(this::compare);
    return found;
  }

  private void add(
      Code code, Stated stated, @Nullable String nodeId, String quote, Object... arguments) {
    List<String> words = Stream.of(arguments).map(Object::toString).toList();
    found.add(new Contradiction(code, stated.id(), nodeId, words, quote));
  }

  private void compare(Stated stated) {
    if (stated instanceof Stated.Values values) {
      values(values);
    } else if (stated instanceof Stated.Sum sum) {
      sum(sum);
    } else if (stated instanceof Stated.Product product) {
      product(product);
    } else if (stated instanceof Stated.Delay delay) {
      delay(delay);
    } else if (stated instanceof Stated.Cap cap) {
      cap(cap);
    } else if (stated instanceof Stated.EffectDate date) {
      add(Code.NO_EFFECT_DATE, date, null, "", date.about(), date.quote(), date.where());
    } else {
      compareWithFiches(stated);
    }
  }

  private void compareWithFiches(Stated stated) {
    if (stated instanceof Stated.Title title) {
      String here = fiche(title.nodeId()).node().title();
      differs(Code.OTHER_TITLE, title, title.nodeId(), here, title.said());
    } else if (stated instanceof Stated.Code code) {
      differs(Code.OTHER_CODE, code, code.nodeId(), tree.code(code.nodeId()), code.said());
    } else if (stated instanceof Stated.Pilots pilots) {
      String here = pilots(pilots.nodeId());
      differs(Code.OTHER_PILOTS, pilots, pilots.nodeId(), here, pilots.said());
    } else if (stated instanceof Stated.Text text) {
      text(text);
    } else if (stated instanceof Stated.Reference reference) {
      reference(reference);
    } else if (stated instanceof Stated.Place place) {
      place(place);
    } else if (stated instanceof Stated.Repeated repeated) {
      repeated(repeated);
    }
  }

  private Fiche fiche(String nodeId) {
    return plan.findFiche(nodeId)
        .orElseThrow(() -> new IllegalArgumentException("no node " + nodeId));
  }

  private String pilots(String nodeId) {
    return fiche(nodeId).actorIds(Taking.Role.PILOT).stream()
        .map(id -> plan.findActor(id).map(PlanActor::name).orElse(id))
        .collect(Collectors.joining(", "));
  }

  private void differs(Code code, Stated stated, String nodeId, String here, Said there) {
    if (!same(here, there.value())) {
      add(code, stated, nodeId, there.quote(), here, there.value(), there.where());
    }
  }

  private void text(Stated.Text text) {
    String here = fiche(text.nodeId()).findSection(text.section()).map(s -> s.text()).orElse("");
    Said there = text.said();
    if (!same(here, there.value())) {
      add(Code.OTHER_TEXT, text, text.nodeId(), there.quote(), text.section(), there.where());
    }
  }

  private void reference(Stated.Reference reference) {
    if (!reference.toId().equals(reference.meantId())) {
      String to = tree.code(reference.toId());
      String meant = tree.code(reference.meantId());
      add(Code.REFERENCE_WRONG, reference, reference.nodeId(), "", to, meant, reference.quote());
    }
  }

  private void place(Stated.Place place) {
    Said said = place.said();
    if (!isPlace.test(said.value())) {
      add(Code.PLACE_UNKNOWN, place, place.nodeId(), said.quote(), said.value(), said.where());
    }
  }

  private void repeated(Stated.Repeated repeated) {
    List<String> places = new ArrayList<>();
    repeated.nodeIds().forEach(id -> places.add(tree.code(id)));
    places.addAll(repeated.where());
    String words = repeated.quote().isBlank() ? repeated.value() : repeated.quote();
    if (places.size() > 1) {
      add(Code.TEXT_REPEATED, repeated, null, "", words, String.join(BETWEEN, places));
    }
  }

  /** Case, spaces and the kind of apostrophe do not matter. */
  private static boolean same(String a, String b) {
    return plain(a).equals(plain(b));
  }

  private static String plain(String text) {
    return text.replace('’', '\'')
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private void values(Stated.Values values) {
    TreeSet<String> different = new TreeSet<>();
    values.said().forEach(said -> different.add(plain(said.value())));
    boolean unclear =
        values.sort() == Stated.Values.Sort.RHYTHM
            && different.stream().anyMatch(word -> word.startsWith(TWO_MEANINGS));
    if (different.size() < 2 && !unclear) {
      return;
    }
    String about = values.about();
    String all =
        values.said().stream().map(StatedComparison::placed).collect(Collectors.joining(BETWEEN));
    String quote = quotes(values);
    switch (values.sort()) {
      case VALUE -> add(Code.SEVERAL_VALUES, values, null, quote, about, all);
      case LAW -> add(Code.LAW_CITED_TWICE, values, null, quote, about, all);
      case ACRONYM -> add(Code.ACRONYM_OF_TWO, values, null, quote, about, all);
      case RHYTHM -> add(Code.RHYTHM_UNCLEAR, values, null, quote, about, all);
      case DAY -> {
        LocalDate first = LocalDate.parse(different.first());
        long days = ChronoUnit.DAYS.between(first, LocalDate.parse(different.last()));
        add(Code.SEVERAL_DAYS, values, null, quote, about, all, days);
      }
      case REVERSED -> {
        String first = placed(values.said().get(0));
        String last = placed(values.said().get(values.said().size() - 1));
        add(Code.DECISION_REVERSED, values, null, quote, about, first, last);
      }
    }
  }

  private static String quotes(Stated.Values values) {
    return Stream.concat(values.said().stream().map(Said::quote), Stream.of(values.quote()))
        .filter(quote -> !quote.isBlank())
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }

  private static String placed(Said said) {
    return said.where().isBlank() ? said.value() : said.value() + " (" + said.where() + ")";
  }

  private void sum(Stated.Sum sum) {
    BigDecimal parts = sum.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal above = parts.subtract(sum.total());
    boolean agrees =
        switch (sum.bound()) {
          case EXACT -> above.signum() == 0;
          case AT_LEAST -> above.signum() >= 0;
          case ABOUT -> above.abs().compareTo(sum.total().abs().multiply(ROUNDING)) <= 0;
        };
    if (!agrees) {
      String total = written(sum.total());
      add(Code.SUM_DIFFERS, sum, null, sum.quote(), sum.about(), total, written(parts));
    }
  }

  private void product(Stated.Product product) {
    BigDecimal result = product.factors().stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    BigDecimal allowed = product.total().abs().multiply(product.tolerance());
    if (result.subtract(product.total()).abs().compareTo(allowed) > 0) {
      String total = written(product.total());
      add(
          Code.PRODUCT_DIFFERS,
          product,
          null,
          product.quote(),
          product.about(),
          total,
          written(result));
    }
  }

  private static String written(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void cap(Stated.Cap cap) {
    if (cap.count() > cap.cap()) {
      String on = cap.on() == null ? "" : cap.on().toString();
      add(Code.CAP_EXCEEDED, cap, null, "", cap.about(), cap.cap(), cap.count(), on);
    }
  }

  private void delay(Stated.Delay delay) {
    long days = ChronoUnit.DAYS.between(delay.from(), delay.to());
    if (days != delay.days()) {
      add(Code.DELAY_DIFFERS, delay, null, "", delay.about(), delay.days(), days);
    } else if (days > LONG_DELAY_DAYS) {
      add(Code.DELAY_LONG, delay, null, "", delay.about(), days, delay.from(), delay.to());
    }
  }
}
