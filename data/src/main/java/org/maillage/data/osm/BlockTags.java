package org.maillage.data.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Osmformat;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.profile.Tags;

/**
 * The tags of the entity at hand, as pairs of numbers in the block's table of strings. One object
 * serves all entities of a file: no map is built, and a string is decoded once a block and only
 * when it is asked for.
 */
final class BlockTags implements Tags {

  private Osmformat.StringTable table = Osmformat.StringTable.getDefaultInstance();
  private @Nullable String[] texts = new String[0];
  private int[] keys = new int[16];
  private int[] values = new int[16];
  private int count;

  /** Starts a block. */
  void table(Osmformat.StringTable newTable) {
    table = newTable;
    texts = new String[newTable.getSCount()];
    count = 0;
  }

  /** Starts an entity, without tags so far. */
  void clear() {
    count = 0;
  }

  /** Adds a tag to the entity. */
  void add(int key, int value) throws InvalidProtocolBufferException {
    if (key < 0 || value < 0 || key >= texts.length || value >= texts.length) {
      throw new InvalidProtocolBufferException(
          "string " + key + " or " + value + " of " + texts.length);
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    keys[count] = key;
    values[count++] = value;
  }

  int size() {
    return count;
  }

  String key(int index) {
    return text(keys[index]);
  }

  String value(int index) {
    return text(values[index]);
  }

  @Override
  public @Nullable String get(String key) {
    for (int i = 0; i < count; i++) {
      if (text(keys[i]).equals(key)) {
        return text(values[i]);
      }
    }
    return null;
  }

  /** A copy that stays valid, in the order of the keys. */
  SortedMap<String, String> copy() {
    SortedMap<String, String> copy = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      copy.putIfAbsent(key(i), value(i));
    }
    return copy;
  }

  /** A string of the block that is no tag, such as the role of a member. */
  String string(int id) throws InvalidProtocolBufferException {
    if (id < 0 || id >= texts.length) {
      throw new InvalidProtocolBufferException("string " + id + " of " + texts.length);
    }
    return text(id);
  }

  private String text(int id) {
    String text = texts[id];
    if (text == null) {
      text = table.getS(id).toStringUtf8();
      texts[id] = text;
    }
    return text;
  }
}
