package org.maillage.app.diagnostic.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.home.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcChapterResults implements ChapterResults {

  private record Key(String territoryId, String panierId, String chapter) {}

  private record Kept(long id, Object content) {}

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final ImportLock importLock;
  private final JsonMapper json = new JsonMapper();
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  JdbcChapterResults(JdbcClient jdbc, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
    this.importLock = new ImportLock(jdbc);
  }

  @Override
  public void save(
      String territoryId, long importRunId, String panierId, String chapter, Object content) {
    byte[] compressed = compress(content);
    work.write(
        () -> {
          importLock.hold(territoryId, importRunId);
          jdbc.sql(
                  """
                  DELETE FROM chapter_result
                  WHERE territory_id = ? AND panier_id = ? AND chapter = ?
                  """)
              .params(territoryId, panierId, chapter)
              .update();
          return jdbc.sql(
                  """
                  INSERT INTO chapter_result (territory_id, import_run_id, panier_id, chapter,
                    content)
                  VALUES (?, ?, ?, ?, ?)
                  """)
              .params(territoryId, importRunId, panierId, chapter, compressed)
              .update();
        });
  }

  @Override
  public <T> Optional<T> find(String territoryId, String panierId, String chapter, Class<T> type) {
    Key key = new Key(territoryId, panierId, chapter);
    return work.read(
        () -> {
          Optional<Long> id = findId(key);
          if (id.isEmpty()) {
            kept.remove(key);
            return Optional.empty();
          }
          Kept known = kept.get(key);
          if (known == null || known.id() != id.get()) {
            known = new Kept(id.get(), load(id.get(), type));
            kept.put(key, known);
          }
          return Optional.of(type.cast(known.content()));
        });
  }

  private Optional<Long> findId(Key key) {
    return jdbc.sql(
            "SELECT id FROM chapter_result WHERE territory_id = ? AND panier_id = ? AND chapter = ?")
        .params(key.territoryId(), key.panierId(), key.chapter())
        .query(Long.class)
        .optional();
  }

  private <T> T load(long id, Class<T> type) {
    byte[] content =
        jdbc.sql("SELECT content FROM chapter_result WHERE id = ?")
            .param(id)
            .query((row, i) -> row.getBytes("content"))
            .single();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("a result in store is not readable", e);
    }
  }

  private byte[] compress(Object content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(json.writeValueAsBytes(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
