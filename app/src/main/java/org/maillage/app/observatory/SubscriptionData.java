package org.maillage.app.observatory;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;
import org.maillage.app.privacy.RetentionRule;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Addresses of who wants to be told. Of a person of the platform they are found by the address,
 * which is forgotten last for that.
 */
@PersonalData(
    key = "abonnements",
    columns = {"observatory_subscription.address"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = SubscriptionData.KEPT_DAYS,
    from = PersonalData.From.WRITTEN)
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SubscriptionData implements PersonalDataSource, RetentionRule {

  /** A year after it was confirmed; what was never confirmed goes after a month. */
  static final int KEPT_DAYS = 365;

  private static final int UNCONFIRMED_DAYS = 30;

  private final SubscriptionRepository subscriptions;
  private final PeopleRepository people;

  SubscriptionData(SubscriptionRepository subscriptions, PeopleRepository people) {
    this.subscriptions = subscriptions;
    this.people = people;
  }

  @Override
  public String key() {
    return "abonnements";
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return people.findPerson(personId).map(Person::email).stream()
        .flatMap(address -> subscriptions.listOf(address).stream())
        .map(SubscriptionData::line)
        .toList();
  }

  private static Map<String, Object> line(Subscription subscription) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("territory", subscription.territoryId());
    line.put("filter", subscription.filter().query());
    line.put("rhythm", subscription.rhythm().name());
    line.put("askedAt", subscription.askedAt().toString());
    line.put("confirmed", subscription.confirmedAt() != null);
    return line;
  }

  @Override
  public void erase(String personId) {
    people.findPerson(personId).map(Person::email).ifPresent(subscriptions::removeOf);
  }

  @Override
  public int apply(Instant now) {
    return subscriptions.removeBefore(
        now.minus(Duration.ofDays(UNCONFIRMED_DAYS)), now.minus(Duration.ofDays(KEPT_DAYS)));
  }
}
