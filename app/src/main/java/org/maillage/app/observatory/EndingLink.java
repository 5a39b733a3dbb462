package org.maillage.app.observatory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.link.LinkedForm;
import org.maillage.app.link.LinkedPage;
import org.maillage.app.link.SingleUseLink;
import org.springframework.stereotype.Component;

/** The page, linked in each mail, by which somebody says that he wants no more. */
@Component
class EndingLink implements LinkedPage {

  static final String KEY = "desabonnement";

  private final SubscriptionRepository store;

  EndingLink(SubscriptionRepository store) {
    this.store = store;
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
                    Map.of("what", "end", "address", s.address(), "rhythm", s.rhythm().name())));
  }

  @Override
  public Optional<LinkedForm> answer(
      SingleUseLink link, Map<String, String> typed, Locale language) {
    store.remove(link.subjectId());
    return Optional.empty();
  }
}
