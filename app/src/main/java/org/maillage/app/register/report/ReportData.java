package org.maillage.app.register.report;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;
import org.maillage.app.privacy.RetentionRule;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What people write when they report an error, and where they want an answer. Of a person of the
 * platform it is found by the address, which is forgotten last for that.
 */
@PersonalData(
    key = "signalements",
    columns = {"place_report.told", "place_report.email", "place_report.answer"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = ReportData.KEPT_DAYS,
    from = PersonalData.From.WRITTEN)
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReportData implements PersonalDataSource, RetentionRule {

  /** At the latest; what is closed goes sooner. */
  static final int KEPT_DAYS = 400;

  private static final int CLOSED_DAYS = 90;

  private final ReportRepository reports;
  private final PeopleRepository people;

  ReportData(ReportRepository reports, PeopleRepository people) {
    this.reports = reports;
    this.people = people;
  }

  @Override
  public String key() {
    return "signalements";
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return people.findPerson(personId).map(Person::email).stream()
        .flatMap(address -> reports.listOf(address).stream())
        .map(ReportData::line)
        .toList();
  }

  private static Map<String, Object> line(PlaceReport report) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("territory", report.territoryId());
    line.put("place", report.placeName());
    line.put("kind", report.kind().name());
    line.put("text", Objects.requireNonNullElse(report.text(), ""));
    line.put("reportedAt", report.reportedAt().toString());
    line.put("state", report.state().name());
    line.put("answer", Objects.requireNonNullElse(report.answer(), ""));
    return line;
  }

  @Override
  public void erase(String personId) {
    people.findPerson(personId).map(Person::email).ifPresent(reports::forgetOf);
  }

  @Override
  public int apply(Instant now) {
    return reports.forgetBefore(
        now.minus(Duration.ofDays(CLOSED_DAYS)), now.minus(Duration.ofDays(KEPT_DAYS)));
  }
}
