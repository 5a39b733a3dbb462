package org.maillage.app.plan.saved;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter that is kept under a name. It is an address, nothing more: what it names may be gone by
 * the time somebody opens it, and the page says so.
 *
 * @param id random; stands in addresses
 * @param page that it filters
 * @param name as its owner calls it, 1 to {@link #LONGEST_NAME} characters
 * @param filter as in the address, encoded: {@code etat=en-cours&q=relais}
 * @param ownerId who keeps it; null for a shared one whose owner was erased
 * @param shared whether everybody who may read the plan sees it
 */
public record SavedView(
    String id,
    Page page,
    String name,
    String filter,
    @Nullable String ownerId,
    boolean shared,
    Instant savedAt) {

  /** Longest name, in characters. */
  public static final int LONGEST_NAME = 80;

  /** A page with a filter. */
  public enum Page {
    BOARD("", "etat", "pilote", "q", "voisin"),
    INDICATORS("/indicateurs", "etat");

    private final String path;
    private final String[] fields;

    Page(String path, String... fields) {
      this.path = path;
      this.fields = fields;
    }

    /** Where it is, from the address of the plan. */
    public String path() {
      return path;
    }

    /** Names of the fields of its filter, in the order of an address. */
    public Stream<String> fields() {
      return Stream.of(fields);
    }

    /** The page of a name. */
    public static Optional<Page> find(String name) {
      return Stream.of(values()).filter(page -> page.name().equals(name)).findFirst();
    }
  }

  public SavedView {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a view named " + name);
    }
  }
}
