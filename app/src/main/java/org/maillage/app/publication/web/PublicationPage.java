package org.maillage.app.publication.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.publication.Publications;
import org.maillage.app.publication.Side;
import org.maillage.app.publication.TurnedKey;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;

/**
 * What the page says.
 *
 * @param sentence where the publication is
 * @param keys the two, that of the Département first
 * @param importRunId the import that a key would be turned for
 * @param turn label of the button for who has a key that is not turned, null for none
 * @param withdraw label of the button for who may take back, null for none
 * @param why why there is no button, null when there is one
 */
record PublicationPage(
    String sentence,
    List<Key> keys,
    long importRunId,
    @Nullable String turn,
    @Nullable String withdraw,
    @Nullable String why) {

  PublicationPage {
    keys = List.copyOf(keys);
  }

  /** A key: whose, whether it is turned, and when. */
  record Key(String side, boolean turned, String text) {}

  static PublicationPage of(
      Publications.State state,
      Optional<Side> mine,
      PeopleRepository people,
      Dates dates,
      Words words) {
    List<Key> keys =
        Arrays.stream(Side.values()).map(s -> key(state, s, people, dates, words)).toList();
    boolean any = !state.keys().isEmpty();
    return new PublicationPage(
        sentence(state, dates, words),
        keys,
        state.importRunId(),
        mine.filter(s -> state.key(s).isEmpty())
            .map(s -> words.get("publication.turn." + s))
            .orElse(null),
        mine.filter(s -> any)
            .map(s -> words.get(state.published() ? "publication.withdraw" : "publication.untake"))
            .orElse(null),
        mine.isEmpty() ? words.get("publication.why") : null);
  }

  private static Key key(
      Publications.State state, Side side, PeopleRepository people, Dates dates, Words words) {
    String name = words.get("publication.side." + side);
    return state
        .key(side)
        .map(
            k ->
                new Key(
                    name,
                    true,
                    words.get(
                        "publication.key.turned",
                        people
                            .findOrganisation(k.organisationId())
                            .map(o -> o.name().name())
                            .orElse(name),
                        dates.dateTime(k.turnedAt()))))
        .orElseGet(() -> new Key(name, false, words.get("publication.key.awaited")));
  }

  private static String sentence(Publications.State state, Dates dates, Words words) {
    if (state.published()) {
      return words.get(
          "publication.published",
          state.keys().stream()
              .map(TurnedKey::turnedAt)
              .max(java.time.Instant::compareTo)
              .map(dates::dateTime)
              .orElseThrow());
    }
    if (!state.keys().isEmpty()) {
      return words.get("publication.awaited");
    }
    return words.get(state.former().isEmpty() ? "publication.draft" : "publication.former");
  }
}
