package org.maillage.data.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.maillage.data.communes.CommuneCodes;
import org.maillage.data.communes.CommuneCodes.Answer;
import org.maillage.data.communes.CommuneCodes.Elsewhere;
import org.maillage.data.communes.CommuneCodes.Found;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.domain.territory.CommuneIndicator;

/**
 * Reads a table of figures per commune or per IRIS: a column of codes, and columns of numbers. A
 * figure that is empty or marked as hidden is absent, never zero. Names and codes are not figures:
 * which columns are is found out from their names and values, or said by the description ({@code
 * variables: "pop_60, pop_75"} under {@code columns}). Any other line under {@code columns} gives a
 * column of the file the name by which the catalogue of indicators knows it ({@code
 * part_65_ans_plus: P65}).
 */
public final class IndicatorReader {

  private static final String[] CODES = {
    "codgeo", "iris", "code_iris", "depcom", "insee_com", "code_insee", "com", "code_commune"
  };

  /** Numbers that are codes or coordinates. */
  private static final Pattern NO_FIGURE =
      Pattern.compile(
          "(?i)(code|com|dep|reg|epci|iris|insee|bv|uu|ze|aav|lon|lat|longitude|latitude|x|y"
              + "|bv20\\d\\d|.*_code|code_.*|cod.*|lib.*|nom.*|.*_name)");

  /** How statisticians write "hidden" or "not available". */
  private static final Set<String> HIDDEN =
      Set.of("", "s", "ns", "nd", "n/d", "na", "n/a", "c", "-", "...", "nan", "null");

  private static final int BAD_KEPT = 20;

  private final SourceInput in;
  private final CommuneCodes codes;
  private final List<CommuneIndicator> figures = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<Integer, Variable> variables = new LinkedHashMap<>();

  /** A column that may be of figures, and what was found in it. */
  private static final class Variable {
    private final String name;
    private final List<CommuneIndicator> figures = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();
    private long badCount;

    Variable(String name) {
      this.name = name;
    }
  }

  private record Bad(long line, String value) {}

  private IndicatorReader(SourceInput in, CommuneCodes codes) {
    this.in = in;
    this.codes = codes;
  }

  /** Reads the figures of the territory, variable by variable in the order of the columns. */
  public static List<CommuneIndicator> read(SourceInput in, CommuneCodes codes) {
    IndicatorReader reader = new IndicatorReader(in, codes);
    reader.readTable();
    return reader.figures;
  }

  private void readTable() {
    try (CsvTable table = CsvTable.open(in, ',')) {
      int code = table.getColumn("code", CODES);
      chooseVariables(table, code);
      table.forEach(row -> row(row, code));
    }
    for (Variable variable : variables.values()) {
      finish(variable);
    }
    in.finish();
  }

  private void chooseVariables(CsvTable table, int code) {
    Map<Integer, String> named = new HashMap<>();
    for (String name : in.source().columns().keySet()) {
      if (!name.equals("code") && !name.equals("variables")) {
        named.put(table.getColumn(name), name);
      }
    }
    String listed = in.source().columns().get("variables");
    if (listed != null) {
      for (String name : listed.split(",")) {
        int column = table.getColumn(name.strip());
        variables.put(column, new Variable(named.getOrDefault(column, name.strip())));
      }
      return;
    }
    for (int column = 0; column < table.header().size(); column++) {
      String name = table.header().get(column);
      boolean figure = named.containsKey(column) || !NO_FIGURE.matcher(name).matches();
      if (column != code && !name.isEmpty() && figure) {
        variables.put(column, new Variable(named.getOrDefault(column, name)));
      }
    }
  }

  private void row(CsvRow row, int codeColumn) {
    String code = row.text(codeColumn).toUpperCase(Locale.ROOT);
    // 8 or 9 characters are an IRIS: the commune and four digits.
    boolean iris = code.length() >= 8;
    String commune = iris ? code.substring(0, code.length() - 4) : code;
    Answer answer = codes.find(commune);
    if (answer instanceof Elsewhere) {
      in.outside();
      return;
    }
    if (!(answer instanceof Found found)) {
      in.reject(IssueCode.COMMUNE_UNKNOWN, row.line(), code);
      return;
    }
    String area = iris ? found.code() + code.substring(code.length() - 4) : found.code();
    if (!seen.add(area)) {
      in.reject(IssueCode.DUPLICATE_ID, row.line(), area);
      return;
    }
    variables.forEach((column, variable) -> value(row, column, variable, area));
    in.accept();
  }

  private static void value(CsvRow row, int column, Variable variable, String area) {
    String text = row.text(column);
    if (HIDDEN.contains(text.toLowerCase(Locale.ROOT))) {
      return;
    }
    OptionalDouble number = CsvRow.parseNumber(text);
    if (number.isPresent()) {
      variable.figures.add(new CommuneIndicator(area, variable.name, number.getAsDouble()));
    } else {
      variable.badCount++;
      if (variable.bad.size() < BAD_KEPT) {
        variable.bad.add(new Bad(row.line(), text));
      }
    }
  }

  /** A column mostly of words is a name, not a figure; a few words among figures are faults. */
  private void finish(Variable variable) {
    if (variable.figures.size() <= variable.badCount) {
      return;
    }
    figures.addAll(variable.figures);
    for (Bad bad : variable.bad) {
      in.issue(IssueCode.VALUE_INVALID, bad.line(), bad.value(), variable.name);
    }
  }
}
