package org.maillage.data.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.data.hours.HoursReading.Confidence;
import org.maillage.data.territory.SharedCorse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of the real lists. Forty of them were read by a person, who wrote the week that the
 * French says; the list is known by the hash of each text, so that the texts stay where they are.
 */
class RealHoursTest {

  /** Number in the list, start of the SHA-256 of the text, the hours as a person reads them. */
  private static final String READ_BY_A_PERSON =
      """
      0 1d6a9052d9 Mo-Tu,Th-Fr 09:00-17:00
      1 5664336399 Mo 09:00-12:00 || "sur rendez-vous"
      3 03ad8656fe Tu,Th 15:00-19:00; We,Fr 09:30-13:30
      6 fdb6142d05 ?
      11 237ae42a9a Mo-Th 08:30-12:30
      15 ee39fe11b4 Mo,We,Fr 09:00-12:00,14:00-17:00; Tu,Th 09:00-12:00
      19 6efcfcbc8e Tu,Fr 14:00-18:00; We 09:00-12:00
      20 e407c385e7 Mo-Fr 09:00-19:00; Sa 09:00-17:00
      21 c2c65672e7 Mo 14:00-17:00; Tu,Fr 08:00-12:00,14:00-17:00
      24 2c113145ce Mo-Fr "sur rendez-vous"
      26 4491be12b2 ?
      35 bea3f7b39c ?
      36 ac22dde0a7 Mo-Fr 09:00-12:30,14:00-19:00; Sa "sur rendez-vous"
      41 4c28d61207 Mo,We,Th 13:00-19:00; Tu,Fr 13:00-16:30
      52 7fa3a4a001 Tu-Sa 08:30-13:30
      58 57a9c8ef63 Mo-Sa 08:30-12:30,14:00-17:30
      61 ecbe0ca103 ?
      64 dcfdfef0c5 Mo,Th 09:00-12:00,14:00-17:00; We 14:00-17:00
      65 ec013784a8 Tu,Fr 09:00-12:00,14:00-17:00; We 09:00-12:00
      66 7c2c9c41af Mo 13:30-17:00; Tu,Th 08:30-12:00,13:30-17:00
      78 2925b80860 Mo-Th 08:30-11:30,14:00-16:00; Fr 08:30-11:30
      84 b21fd21ab7 Mo-Tu,Th-Fr 09:00-12:00,13:30-16:00; We,Sa 09:00-12:00
      85 88b8fe1959 Mo-Fr 08:45-12:00,14:00-16:30; Sa 08:45-11:40
      88 dcb084af3c Mo-Fr 08:30-12:00,14:00-16:30; Sa 09:15-11:30
      89 e4f541ac2a Mo-We,Fr 09:00-12:00,13:30-16:00; Th 09:00-12:00,14:00-16:00
      95 005ce67b0f Mo-Fr 08:30-12:00,13:30-17:00
      97 70968c37f4 Mo 08:30-11:00,15:00-17:00; Tu 10:30-12:00,15:00-17:00; We 08:30-12:00,14:00-17:00; Th 08:30-12:00,15:00-17:00; Fr 08:30-12:00,14:00-16:30
      99 39f47e78e3 Mo,Tu,Th 09:00-12:00,14:00-17:00; We,Fr 09:00-12:30
      107 5769d48339 Mo,Tu,Th,Fr 08:30-12:00,14:00-16:00; We 08:30-12:00; Sa 09:00-11:30
      112 146d958b25 Mo-Th 09:00-12:00,14:00-15:30; Fr 09:00-12:00; Sa 09:00-11:30
      113 ab249dca73 Mo,We 08:30-16:30; Tu,Th,Fr 08:30-11:30
      118 fafea92e41 Mo,Fr 09:00-12:00,13:00-17:00; Tu 13:00-17:00; We,Th 09:00-12:00
      120 88da15b2ac ?
      123 6b4369f253 Mo 10:30-12:15,13:30-17:00; Tu-Th 08:30-12:15,13:30-17:00; Fr 08:30-12:15,13:30-16:30
      124 7993a5672f We[1] 14:00-17:00
      126 d2f837534e Th[-1] 14:00-17:00
      127 dd6fdaee58 Mo[2,4] 14:00-17:01
      129 c78dca5db3 ?
      130 bb23dc88fc Oct-Jun Tu 09:00-17:00
      158 03c620ea8d Mo,Tu,Th,Fr 08:30-12:00,13:30-17:00; We 08:30-12:00
      """;

  private static final PublicHolidays CORSE = PublicHolidays.of("2A");

  @Test
  void mostTextsOfDigitalMediationAreRead() throws IOException {
    Map<Confidence, Integer> counts = new EnumMap<>(Confidence.class);
    int texts = 0;
    for (String text : texts()) {
      if (!text.isBlank()) {
        texts++;
        counts.merge(FrenchHours.read(text).confidence(), 1, Integer::sum);
      }
    }
    System.out.println("hours of digital mediation: " + texts + " texts, " + counts);

    assertThat(texts).isEqualTo(145);
    assertThat(counts)
        .isEqualTo(Map.of(Confidence.CERTAIN, 126, Confidence.PROBABLE, 1, Confidence.PARTIAL, 18));
  }

  @Test
  void noTextReadWithCertaintyIsReadWronglyAndTheRestSaysThatItIsNotCertain() throws IOException {
    List<String> texts = texts();
    int right = 0;
    List<String> lines = READ_BY_A_PERSON.lines().toList();
    assertThat(lines).hasSize(40);
    for (String line : lines) {
      String[] parts = line.split(" ", 3);
      String text = texts.get(Integer.parseInt(parts[0]));
      assertThat(hash(text)).as("text " + parts[0] + " of the list").startsWith(parts[1]);

      HoursReading reading = FrenchHours.read(text);

      if (parts[2].equals("?")) {
        assertThat(reading.confidence()).as(text).isGreaterThanOrEqualTo(Confidence.PARTIAL);
        right++;
      } else if (same(reading.openingHours(), parts[2])) {
        right++;
      } else {
        assertThat(reading.confidence()).as(text).isNotEqualTo(Confidence.CERTAIN);
      }
    }
    System.out.println("read as a person does: " + right + " of " + lines.size());

    assertThat(right).isEqualTo(40);
  }

  @Test
  void everyWeekOfTheFranceServicesSampleIsRead() throws IOException {
    Path file = SharedCorse.folder().resolve("../exemples/france_services_20240801_extrait.csv");
    assumeTrue(Files.isRegularFile(file), "the sample of France services is not there: " + file);
    int rows = 0;
    int withHours = 0;
    int read = 0;
    int followed = 0;
    try (var csv =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofNamedCsvRecord(Files.newBufferedReader(file))) {
      for (var row : csv) {
        rows++;
        WeeklyHours week = new WeeklyHours();
        boolean understood = true;
        boolean written = false;
        for (DayOfWeek day : DayOfWeek.values()) {
          String column = "h_" + HoursWords.FRENCH_DAYS.get(day.ordinal());
          String text = row.findField(column).orElse("");
          written |= !text.isBlank();
          understood &= text.isBlank() || week.add(day, text);
        }
        withHours += written ? 1 : 0;
        String osm = understood ? week.toOsm().orElse(null) : null;
        if (osm != null) {
          read++;
          OpeningCalendar calendar =
              OpeningCalendar.of(osm, CORSE, SchoolHolidays.NOT_KNOWN).orElseThrow();
          double minutes = calendar.ordinaryWeekMinutes(LocalDate.of(2024, 9, 2)).orElseThrow();
          followed += minutes > 0 && HoursWords.french(osm).isPresent() ? 1 : 0;
        }
      }
    }
    System.out.println(
        "France services: " + rows + " rows, " + withHours + " with hours, " + read + " read");

    assertThat(rows).isEqualTo(141);
    // One row gives its hours in a comment and leaves the columns empty.
    assertThat(withHours).isEqualTo(140);
    assertThat(read).isEqualTo(140);
    assertThat(followed).isEqualTo(140);
  }

  private static boolean same(String read, String expected) {
    if (read == null) {
      return false;
    }
    OpeningCalendar a = OpeningCalendar.of(read, CORSE, SchoolHolidays.NOT_KNOWN).orElseThrow();
    OpeningCalendar b = OpeningCalendar.of(expected, CORSE, SchoolHolidays.NOT_KNOWN).orElseThrow();
    LocalDate first = LocalDate.of(2024, 1, 1);
    return first.datesUntil(first.plusYears(2)).allMatch(date -> a.on(date).equals(b.on(date)));
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts() throws IOException {
    Path file = SharedCorse.folder().resolve("inclusion_numerique.json");
    JsonNode rows = JsonMapper.shared().readTree(Files.readString(file));
    return rows.values().stream()
        .map(row -> row.path("Horaires").isNull() ? "" : row.path("Horaires").asString(""))
        .toList();
  }
}
