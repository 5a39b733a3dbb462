package org.maillage.demo.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.offer.Facility;

/** The Base permanente des équipements, one row a facility, as INSEE publishes it. */
final class EquipmentFile {

  static final int YEAR = 2021;

  /** Kinds that are BPE types already. */
  private static final List<String> TYPES =
      List.of(
          "A203", "A206", "A207", "A208", "A503", "B102", "B201", "B203", "B316", "C108", "C201",
          "C301", "D113", "D201", "D208", "D221", "D231", "D232", "D233", "D235", "D301", "D302",
          "D401", "D502");

  /** BPE types of the kinds that other files hold as well. */
  private static final Map<String, String> ALSO =
      new TreeMap<>(
          Map.of(
              "police", "A101",
              "gendarmerie", "A104",
              "centre-finances-publiques", "A119",
              "pole-emploi", "A122",
              "france-services", "A128",
              "centre-de-sante", "D108",
              "sante-court-sejour", "D101",
              "urgences", "D106",
              "maternite", "D107"));

  private record Row(String type, Facility facility) {}

  private EquipmentFile() {}

  static void write(Departement departement, Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String type : TYPES) {
      departement.offer().listByKind(type).forEach(f -> rows.add(new Row(type, f)));
    }
    ALSO.forEach(
        (kind, type) ->
            departement.offer().listByKind(kind).forEach(f -> rows.add(new Row(type, f))));
    rows.sort(
        Comparator.comparing(Row::type)
            .thenComparing(r -> r.facility.place().code())
            .thenComparingInt(r -> r.facility.number()));
    StringBuilder text =
        new StringBuilder(
            "\"ID_EQUIPEMENT\";\"TYPEQU\";\"DEPCOM\";\"REF_YEAR\";\"LAMBERT_X\";\"LAMBERT_Y\";"
                + "\"QUALITE_XY\"\n");
    for (int i = 0; i < rows.size(); i++) {
      append(departement, text, i + 1, rows.get(i));
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** As in the real file some positions are rough and a few are missing. */
  private static void append(Departement departement, StringBuilder text, int number, Row row) {
    Facility facility = row.facility;
    double luck = Dice.unitOf(number * 131L + facility.place().index());
    String quality = luck < 0.006 ? "" : luck < 0.05 ? "Acceptable" : "Bonne";
    text.append(
        String.format(
            Locale.ROOT,
            "\"EQ99%05d\";\"%s\";\"%s\";%d;",
            number,
            row.type,
            facility.place().code(),
            YEAR));
    if (quality.isEmpty()) {
      text.append("\"\";\"\";\"\"\n");
    } else {
      text.append(
          String.format(
                  Locale.ROOT,
                  "\"%.2f\";\"%.2f\";\"%s\"%n",
                  departement.georeference().lambertX(facility.xM()),
                  departement.georeference().lambertY(facility.yM()),
                  quality)
              .replace("\r", ""));
    }
  }
}
