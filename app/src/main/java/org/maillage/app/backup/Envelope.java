package org.maillage.app.backup;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupException.Kind;

/**
 * Encryption in the age format, version 1, which the tool {@code age} opens as well: to recipients
 * ({@code age1…}), or with a passphrase.
 */
public final class Envelope {

  private static final byte[] AGE = "age-encryption.org/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final List<RecipientStanzaWriter> writers;
  private final BackupKeys keys;

  private Envelope(List<RecipientStanzaWriter> writers, BackupKeys keys) {
    this.writers = List.copyOf(writers);
    this.keys = keys;
  }

  /** No encryption. */
  public static Envelope open() {
    return new Envelope(List.of(), BackupKeys.NONE);
  }

  /** Encryption with a passphrase. */
  public static Envelope withPassphrase(String passphrase) {
    return new Envelope(
        List.of(new PassphraseStanza(passphrase)), new BackupKeys(passphrase, List.of()));
  }

  /**
   * Encryption to recipients. One more key is made, which only {@link #keys()} has and nobody
   * keeps: with it the file is verified after it was written, which the recipients' public keys do
   * not allow.
   *
   * @throws BackupException when a recipient is none
   */
  public static Envelope to(List<String> recipients) {
    List<RecipientStanzaWriter> writers = new ArrayList<>();
    for (String recipient : recipients) {
      try {
        writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
      } catch (GeneralSecurityException | RuntimeException e) {
        throw new BackupException(Kind.BAD_KEY, recipient, e);
      }
    }
    try {
      KeyPair passing = new X25519KeyPairGenerator().generateKeyPair();
      writers.add(
          X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
              passing.getPublic().toString()));
      return new Envelope(writers, new BackupKeys(null, List.of(passing.getPrivate().toString())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 11 has X25519", e);
    }
  }

  /** What opens what is written here, as long as this object lives. */
  BackupKeys keys() {
    return keys;
  }

  public boolean encrypts() {
    return !writers.isEmpty();
  }

  /** A stream whose content ends encrypted in another, which is closed with it. */
  OutputStream wrap(OutputStream out) throws IOException {
    if (writers.isEmpty()) {
      return out;
    }
    try {
      return Channels.newOutputStream(
          new StandardEncryptingChannelFactory()
              .newEncryptingChannel(Channels.newChannel(out), writers));
    } catch (GeneralSecurityException e) {
      throw new IOException("encryption failed", e);
    }
  }

  /**
   * The archive in a file, encrypted or not.
   *
   * @throws BackupException when it is neither, or the keys do not open it
   */
  static InputStream unwrap(InputStream file, BackupKeys keys) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
    in.mark(AGE.length);
    byte[] begin = in.readNBytes(AGE.length);
    in.reset();
    if (Arrays.equals(begin, AGE)) {
      return decrypted(in, keys);
    }
    if (begin.length < ZIP.length || !Arrays.equals(begin, 0, 4, ZIP, 0, 4)) {
      throw new BackupException(Kind.NOT_A_BACKUP, "");
    }
    return in;
  }

  private static InputStream decrypted(InputStream in, BackupKeys keys) throws IOException {
    List<RecipientStanzaReader> readers = readers(keys);
    if (readers.isEmpty()) {
      throw new BackupException(Kind.NEEDS_KEY, "");
    }
    try {
      InputStream plain =
          Channels.newInputStream(
              new StandardDecryptingChannelFactory()
                  .newDecryptingChannel(Channels.newChannel(in), readers));
      return new Authenticated(plain);
    } catch (GeneralSecurityException e) {
      throw new BackupException(Kind.WRONG_KEY, "", e);
    }
  }

  private static List<RecipientStanzaReader> readers(BackupKeys keys) {
    List<RecipientStanzaReader> readers = new ArrayList<>();
    @Nullable String passphrase = keys.passphrase();
    if (passphrase != null) {
      readers.add(new PassphraseStanza(passphrase));
    }
    for (String identity : keys.identities()) {
      try {
        readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity));
      } catch (GeneralSecurityException | RuntimeException e) {
        throw new BackupException(Kind.BAD_KEY, "AGE-SECRET-KEY-1…", e);
      }
    }
    return readers;
  }

  /** Every piece is authenticated: what is not as it was written is said to be altered. */
  private static final class Authenticated extends FilterInputStream {

    Authenticated(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      try {
        return super.read(buffer, from, length);
      } catch (IOException e) {
        throw new BackupException(Kind.ALTERED, "", e);
      }
    }
  }
}
