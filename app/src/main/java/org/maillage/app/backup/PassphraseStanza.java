package org.maillage.app.backup;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * The passphrase of the age format ({@code age-encryption.org/v1}, section "The scrypt recipient
 * type"): the file's key, wrapped by a key that scrypt makes of the passphrase and a salt. The
 * library of the format publishes this part under a name of its own that is not to be had
 * everywhere; its other parts, and scrypt itself, are theirs.
 */
final class PassphraseStanza implements RecipientStanzaWriter, RecipientStanzaReader {

  private static final String TYPE = "scrypt";
  private static final String LABEL = "age-encryption.org/v1/scrypt";
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;
  private static final int BLOCK_SIZE = 8;
  private static final int PARALLEL = 1;

  /** Work to try one passphrase, as a power of two: that of the age tool. Takes 256 MiB. */
  private static final int WORK = 18;

  /** Whoever altered a file must not make us take all the memory there is: 512 MiB. */
  private static final int MOST_WORK = 19;

  private final String passphrase;
  private final int work;
  private final SecureRandom secrets = new SecureRandom();

  PassphraseStanza(String passphrase) {
    this(passphrase, WORK);
  }

  PassphraseStanza(String passphrase, int work) {
    this.passphrase = passphrase;
    this.work = work;
  }

  private record Stanza(List<String> arguments, byte[] body) implements RecipientStanza {
    @Override
    public String getType() {
      return TYPE;
    }

    @Override
    public List<String> getArguments() {
      return arguments;
    }

    @Override
    public byte[] getBody() {
      return body.clone();
    }
  }

  @Override
  public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey)
      throws GeneralSecurityException {
    byte[] salt = new byte[SALT_BYTES];
    secrets.nextBytes(salt);
    byte[] body =
        new FileKeyEncryptorFactory()
            .newFileKeyEncryptor()
            .getEncryptedFileKey(fileKey, wrapKey(salt, work))
            .getEncoded();
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(salt);
    return List.of(new Stanza(List.of(encoded, Integer.toString(work)), body));
  }

  @Override
  public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
    for (RecipientStanza stanza : stanzas) {
      if (stanza.getType().equals(TYPE) && stanza.getArguments().size() == 2) {
        return getFileKey(stanza);
      }
    }
    throw new UnsupportedRecipientStanzaException("no passphrase opens this file");
  }

  private FileKey getFileKey(RecipientStanza stanza) throws GeneralSecurityException {
    String told = stanza.getArguments().get(1);
    if (!told.matches("[1-9][0-9]?") || Integer.parseInt(told) > MOST_WORK) {
      throw new GeneralSecurityException("scrypt with a work of " + told + " is refused");
    }
    byte[] salt;
    try {
      salt = Base64.getDecoder().decode(stanza.getArguments().get(0));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("the salt is not in base 64", e);
    }
    return new FileKeyDecryptorFactory()
        .newFileKeyDecryptor()
        .getFileKey(new EncryptedFileKey(stanza.getBody()), wrapKey(salt, Integer.parseInt(told)));
  }

  private CipherKey wrapKey(byte[] salt, int logWork) {
    byte[] label = LABEL.getBytes(StandardCharsets.US_ASCII);
    byte[] labelled = new byte[label.length + salt.length];
    System.arraycopy(label, 0, labelled, 0, label.length);
    System.arraycopy(salt, 0, labelled, label.length, salt.length);
    byte[] secret = passphrase.getBytes(StandardCharsets.UTF_8);
    return new CipherKey(
        SCrypt.generate(secret, labelled, 1 << logWork, BLOCK_SIZE, PARALLEL, KEY_BYTES));
  }
}
