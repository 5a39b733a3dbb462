package org.maillage.data.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.SectionSpec;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.plan.check.Stated.Said;
import org.maillage.domain.plan.check.Stated.Values.Sort;
import org.maillage.domain.plan.money.Bound;

/** Reads what documents say besides a plan. */
final class StatedReader {

  /** How a statement is compared, and what it says. */
  private enum Check {
    TITLE("node", "value", "where", "quote"),
    CODE("node", "value", "where", "quote"),
    ROLES("node", "value", "where", "quote"),
    TEXT("node", "section", "value", "where", "quote"),
    VALUES("about", "values", "quote"),
    DATES("about", "values", "quote"),
    LAW("about", "values", "quote"),
    REVERSED("about", "values", "quote"),
    ACRONYM("value", "senses", "quote"),
    RHYTHM("about", "words", "quote"),
    SUM("about", "total", "bound", "parts", "quote"),
    PRODUCT("about", "total", "factors", "tolerance", "quote"),
    PLACE("node", "value", "where", "quote"),
    REFERENCE("node", "to", "meant", "quote"),
    REPEATED("about", "value", "nodes", "places", "quote"),
    EFFECT_DATE("about", "quote", "where"),
    CAP("about", "cap", "count", "on"),
    DELAY("about", "from", "to", "days");

    private final Set<String> keys;

    Check(String... own) {
      Set<String> all = new TreeSet<>(List.of(own));
      all.add("check");
      all.add("id");
      this.keys = Collections.unmodifiableSet(all);
    }
  }

  private static final Set<String> KEYS =
      Arrays.stream(Check.values())
          .flatMap(check -> check.keys.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final String file;
  private final FicheTemplate template;
  private final References.Names nodes;

  StatedReader(String file, FicheTemplate template, References.Names nodes) {
    this.file = file;
    this.template = template;
    this.nodes = nodes;
  }

  List<Stated> read(List<YamlNode> items) {
    List<Stated> stated = new ArrayList<>();
    for (YamlNode item : items) {
      Check check = Fields.of(item, file, "stated", KEYS).oneOf("check", Check.class);
      Fields fields = Fields.of(item, file, "stated", check.keys);
      stated.add(read(fields, check, fields.textOr("id", "")));
    }
    return stated;
  }

  private Stated read(Fields fields, Check check, String id) {
    return switch (check) {
      case TITLE -> new Stated.Title(id, node(fields, "node"), said(fields));
      case CODE -> new Stated.Code(id, node(fields, "node"), said(fields));
      case ROLES -> new Stated.Pilots(id, node(fields, "node"), said(fields));
      case TEXT -> new Stated.Text(id, node(fields, "node"), section(fields), said(fields));
      case VALUES -> values(fields, id, Sort.VALUE);
      case DATES -> values(fields, id, Sort.DAY);
      case LAW -> values(fields, id, Sort.LAW);
      case REVERSED -> values(fields, id, Sort.REVERSED);
      case ACRONYM -> words(fields, id, fields.text("value", "MSP"), Sort.ACRONYM, "senses");
      case RHYTHM -> words(fields, id, about(fields), Sort.RHYTHM, "words");
      case SUM -> sum(fields, id);
      case PRODUCT -> product(fields, id);
      case PLACE -> new Stated.Place(id, nodeOrNull(fields), said(fields));
      case REFERENCE -> reference(fields, id);
      case REPEATED -> repeated(fields, id);
      case EFFECT_DATE ->
          new Stated.EffectDate(
              id, about(fields), fields.textOr("quote", ""), fields.textOr("where", ""));
      case CAP ->
          new Stated.Cap(
              id,
              about(fields),
              fields.whole("cap"),
              fields.whole("count"),
              fields.dateOrNull("on"));
      case DELAY ->
          new Stated.Delay(
              id, about(fields), fields.date("from"), fields.date("to"), fields.whole("days"));
    };
  }

  private static Stated sum(Fields fields, String id) {
    return new Stated.Sum(
        id,
        about(fields),
        fields.number("total"),
        fields.oneOf("bound", Bound.class, Bound.EXACT),
        numbers(fields, "parts"),
        fields.textOr("quote", ""));
  }

  private static Stated product(Fields fields, String id) {
    return new Stated.Product(
        id,
        about(fields),
        fields.number("total"),
        numbers(fields, "factors"),
        orZero(fields.numberOrNull("tolerance")),
        fields.textOr("quote", ""));
  }

  private Stated reference(Fields fields, String id) {
    return new Stated.Reference(
        id,
        node(fields, "node"),
        node(fields, "to"),
        node(fields, "meant"),
        fields.textOr("quote", ""));
  }

  private Stated repeated(Fields fields, String id) {
    int line = fields.map().lineOf("nodes");
    List<String> ids = new ArrayList<>();
    fields.map().texts("nodes").forEach(key -> ids.add(nodes.refer(key, "nodes", line)));
    List<String> places = fields.map().texts("places");
    if (ids.size() + places.size() < 2) {
      throw YamlFault.MISSING_KEY.at(file, line, "places", "places: [tableau 1, tableau 2]");
    }
    return new Stated.Repeated(
        id,
        fields.textOr("about", ""),
        fields.text("value", "…"),
        ids,
        places,
        fields.textOr("quote", ""));
  }

  private String section(Fields fields) {
    List<String> written =
        template.sections().stream()
            .filter(section -> section.kind().isWritten())
            .map(SectionSpec::key)
            .toList();
    String key = fields.text("section", written.get(0));
    if (!written.contains(key)) {
      throw YamlFault.UNKNOWN_VALUE.at(
          file, fields.map().lineOf("section"), key, "section", String.join(", ", written));
    }
    return key;
  }

  private static BigDecimal orZero(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  private String node(Fields fields, String key) {
    return nodes.refer(fields.text(key, "1-1"), key, fields.map().lineOf(key));
  }

  private @Nullable String nodeOrNull(Fields fields) {
    return fields.map().findText("node") == null ? null : node(fields, "node");
  }

  private static String about(Fields fields) {
    return fields.text("about", "ce dont il s’agit");
  }

  private static Said said(Fields fields) {
    return new Said(
        fields.text("value", "…"), fields.textOr("where", ""), fields.textOr("quote", ""));
  }

  private static Stated words(Fields fields, String id, String about, Sort sort, String key) {
    List<Said> said =
        fields.someTexts(key, "[semestriel, bisannuel]").stream()
            .map(word -> new Said(word, "", ""))
            .toList();
    return new Stated.Values(id, about, sort, said, fields.textOr("quote", ""));
  }

  private Stated values(Fields fields, String id, Sort sort) {
    Set<String> keys =
        sort == Sort.REVERSED
            ? Set.of("value", "where", "quote", "on")
            : Set.of("value", "where", "quote");
    List<Said> all = new ArrayList<>();
    for (YamlNode item : fields.map().items("values")) {
      Fields one = Fields.of(item, file, "values", keys);
      if (sort == Sort.DAY || sort == Sort.LAW) {
        one.date("value");
      }
      all.add(new Said(one.text("value", "…"), where(one), one.textOr("quote", "")));
    }
    if (all.size() < 2) {
      throw YamlFault.MISSING_KEY.at(
          file, fields.map().lineOf("values"), "values", "values: [{value: 1}, {value: 2}]");
    }
    return new Stated.Values(id, about(fields), sort, all, fields.textOr("quote", ""));
  }

  /** Where it stands, and on which day it was so. */
  private static String where(Fields one) {
    String where = one.textOr("where", "");
    LocalDate on = one.dateOrNull("on");
    if (on == null) {
      return where;
    }
    return where.isEmpty() ? on.toString() : where + ", " + on;
  }

  private static List<BigDecimal> numbers(Fields fields, String key) {
    return fields.someTexts(key, "[1, 2]").stream().map(text -> fields.number(key, text)).toList();
  }
}
