package org.maillage.app.offer.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.offer.PanierChange;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.StoredPanier;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.RangeChoice;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPanierRepository implements PanierRepository {

  private static final String IN_FORCE =
      "revision = (SELECT MAX(q.revision) FROM panier q WHERE q.id = p.id)";

  private static final Comparator<StoredPanier> REFERENCES_FIRST =
      Comparator.comparing((StoredPanier stored) -> !stored.reference())
          .thenComparing(stored -> stored.panier().nameFr())
          .thenComparing(stored -> stored.panier().id());

  private record Row(StoredPanier stored, int revision) {}

  private record Line(Gamme gamme, String service, RangeChoice choice) {}

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final UnitOfWork work;
  private final Clock clock;
  private final Journal journal;

  JdbcPanierRepository(
      JdbcClient jdbc, JdbcOperations batches, UnitOfWork work, Clock clock, Journal journal) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.work = work;
    this.clock = clock;
    this.journal = journal;
  }

  @Override
  public List<StoredPanier> listPaniers() {
    return work.read(
        () -> select(IN_FORCE).stream().map(Row::stored).sorted(REFERENCES_FIRST).toList());
  }

  @Override
  public Optional<StoredPanier> findPanier(String id) {
    return work.read(() -> findInForce(id)).map(Row::stored);
  }

  @Override
  public Optional<StoredPanier> findPanier(String id, String version) {
    return work.read(() -> select("p.id = ? AND p.version = ?", id, version)).stream()
        .map(Row::stored)
        .findFirst();
  }

  @Override
  public List<StoredPanier> listVersions(String id) {
    return work.read(() -> select("p.id = ?", id)).stream()
        .sorted(Comparator.comparingInt(Row::revision).reversed())
        .map(Row::stored)
        .toList();
  }

  @Override
  public void putReferences(List<Panier> references) {
    work.writeAll(
        () -> {
          for (Panier reference : references) {
            putReference(reference);
          }
        });
  }

  private void putReference(Panier reference) {
    Optional<StoredPanier> known = findPanier(reference.id(), reference.version());
    if (known.isPresent() && known.get().panier().equals(reference)) {
      return;
    }
    if (known.isPresent()) {
      rewrite(reference);
      record("changed", known.get().panier(), reference);
    } else {
      Optional<Row> former = findInForce(reference.id());
      insert(reference, former.map(Row::revision).orElse(0) + 1, true, null);
      record(
          former.isPresent() ? "changed" : "created",
          former.map(row -> row.stored().panier()).orElse(null),
          reference);
    }
  }

  private void rewrite(Panier reference) {
    // Figures must never be shown as if of services that they were not computed with.
    jdbc.sql("DELETE FROM diagnostic WHERE panier_id = ? AND panier_version = ?")
        .params(reference.id(), reference.version())
        .update();
    jdbc.sql("DELETE FROM panier_service WHERE panier_id = ? AND panier_version = ?")
        .params(reference.id(), reference.version())
        .update();
    jdbc.sql("UPDATE panier SET name_fr = ?, name_en = ?, origin = ? WHERE id = ? AND version = ?")
        .params(
            reference.nameFr(),
            reference.nameEn(),
            reference.origin(),
            reference.id(),
            reference.version())
        .update();
    insertServices(reference);
  }

  @Override
  public PanierChange copy(String id, String newId, String nameFr, String nameEn) {
    try {
      return work.write(
          () -> {
            Optional<Row> original = findInForce(id);
            if (original.isEmpty()) {
              return refused(PanierChange.Reason.UNKNOWN);
            }
            if (findInForce(newId).isPresent()) {
              return refused(PanierChange.Reason.ID_TAKEN);
            }
            Panier from = original.get().stored().panier();
            Panier copy =
                new Panier(
                    newId, "1", nameFr, nameEn, from.origin(), from.gammes(), from.choices());
            StoredPanier stored = insert(copy, 1, false, from.id());
            record("copied", null, copy);
            return saved(stored);
          });
    } catch (DuplicateKeyException e) {
      return refused(PanierChange.Reason.ID_TAKEN);
    }
  }

  @Override
  public PanierChange edit(Panier edited) {
    try {
      return work.write(
          () -> {
            Optional<Row> inForce = findInForce(edited.id());
            if (inForce.isEmpty()) {
              return refused(PanierChange.Reason.UNKNOWN);
            }
            StoredPanier former = inForce.get().stored();
            if (former.reference()) {
              return refused(PanierChange.Reason.REFERENCE);
            }
            if (!former.panier().version().equals(edited.version())) {
              return refused(PanierChange.Reason.CHANGED_MEANWHILE);
            }
            int revision = inForce.get().revision() + 1;
            Panier next =
                new Panier(
                    edited.id(),
                    String.valueOf(revision),
                    edited.nameFr(),
                    edited.nameEn(),
                    edited.origin(),
                    edited.gammes(),
                    edited.choices());
            StoredPanier stored = insert(next, revision, false, former.copiedFrom());
            record("changed", former.panier(), next);
            return saved(stored);
          });
    } catch (DuplicateKeyException e) {
      return refused(PanierChange.Reason.CHANGED_MEANWHILE);
    }
  }

  private void record(String verb, @Nullable Panier before, Panier after) {
    journal.record(
        new Act(
            ObjectKind.PANIER,
            after.id(),
            null,
            verb,
            before == null ? null : PanierJson.write(before),
            PanierJson.write(after)));
  }

  private static PanierChange refused(PanierChange.Reason reason) {
    return new PanierChange.Refused(reason);
  }

  private static PanierChange saved(StoredPanier stored) {
    return new PanierChange.Saved(stored);
  }

  private Optional<Row> findInForce(String id) {
    return select("p.id = ? AND " + IN_FORCE, id).stream().findFirst();
  }

  private List<Row> select(String condition, Object... params) {
    return jdbc.sql(
            """
            SELECT p.id, p.version, p.revision, p.name_fr, p.name_en, p.origin, p.reference,
              p.copied_from, p.created_at
            FROM panier p WHERE\s"""
                + condition)
        .params(params)
        .query(
            (row, i) -> {
              String id = row.getString("id");
              String version = row.getString("version");
              List<Line> lines = readServices(id, version);
              Panier panier =
                  new Panier(
                      id,
                      version,
                      row.getString("name_fr"),
                      row.getString("name_en"),
                      row.getString("origin"),
                      gammes(lines),
                      choices(lines));
              return new Row(
                  new StoredPanier(
                      panier,
                      row.getBoolean("reference"),
                      row.getString("copied_from"),
                      instant(row, "created_at")),
                  row.getInt("revision"));
            })
        .list();
  }

  private List<Line> readServices(String id, String version) {
    return jdbc.sql(
            """
            SELECT gamme, service_code, range_origin, range_reason FROM panier_service
            WHERE panier_id = ? AND panier_version = ? ORDER BY ordinal
            """)
        .params(id, version)
        .query(
            (row, i) ->
                new Line(
                    Gamme.valueOf(row.getString("gamme")),
                    row.getString("service_code"),
                    new RangeChoice(
                        RangeChoice.Origin.valueOf(row.getString("range_origin")),
                        row.getString("range_reason"))))
        .list();
  }

  private static Map<Gamme, List<String>> gammes(List<Line> lines) {
    Map<Gamme, List<String>> gammes = new EnumMap<>(Gamme.class);
    for (Line line : lines) {
      gammes.computeIfAbsent(line.gamme(), g -> new ArrayList<>()).add(line.service());
    }
    return gammes;
  }

  private static Map<String, RangeChoice> choices(List<Line> lines) {
    Map<String, RangeChoice> choices = new HashMap<>();
    lines.forEach(line -> choices.put(line.service(), line.choice()));
    return choices;
  }

  private StoredPanier insert(
      Panier panier, int revision, boolean reference, @Nullable String from) {
    StoredPanier stored =
        new StoredPanier(panier, reference, from, moment(clock.instant()).toInstant());
    Rows.insert(
        batches,
        """
        INSERT INTO panier (id, version, revision, name_fr, name_en, origin, reference,
          copied_from, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        List.of(stored),
        (statement, i, row) -> {
          statement.setString(1, panier.id());
          statement.setString(2, panier.version());
          statement.setInt(3, revision);
          statement.setString(4, text(panier.nameFr()));
          statement.setString(5, text(panier.nameEn()));
          statement.setString(6, text(panier.origin()));
          statement.setBoolean(7, reference);
          statement.setString(8, row.copiedFrom());
          statement.setObject(9, moment(row.createdAt()));
        });
    insertServices(panier);
    return stored;
  }

  private void insertServices(Panier panier) {
    List<Line> lines = new ArrayList<>();
    panier
        .gammes()
        .forEach((g, codes) -> codes.forEach(c -> lines.add(new Line(g, c, panier.choice(c)))));
    Rows.insert(
        batches,
        """
        INSERT INTO panier_service (panier_id, panier_version, ordinal, gamme, service_code,
          range_origin, range_reason)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        lines,
        (statement, ordinal, line) -> {
          statement.setString(1, panier.id());
          statement.setString(2, panier.version());
          statement.setInt(3, ordinal);
          statement.setString(4, line.gamme().name());
          statement.setString(5, line.service());
          statement.setString(6, line.choice().origin().name());
          statement.setString(7, text(line.choice().reason()));
        });
  }
}
