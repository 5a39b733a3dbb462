package org.maillage.app.observatory;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.link.LinkedForm;
import org.maillage.app.link.LinkedPage;
import org.maillage.app.link.SingleUseLink;
import org.springframework.stereotype.Component;

/** The page by which the owner of an address says that he wants to be told. */
@Component
class ConfirmationLink implements LinkedPage {

  static final String KEY = "abonnement";

  private final SubscriptionRepository store;
  private final Clock clock;

  ConfirmationLink(SubscriptionRepository store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Optional<LinkedForm> form(SingleUseLink link, Locale language) {
    return store
        .find(link.subjectId())
        .map(
            s ->
                new LinkedForm(
                    "observatory/link",
                    Map.of(
                        "what", "confirm", "address", s.address(), "rhythm", s.rhythm().name())));
  }

  @Override
  public Optional<LinkedForm> answer(
      SingleUseLink link, Map<String, String> typed, Locale language) {
    store.confirm(link.subjectId(), clock.instant(), YearMonth.now(clock).minusMonths(1));
    return Optional.empty();
  }
}
