package org.maillage.app.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.maillage.app.home.MaillageHome;
import org.springframework.stereotype.Component;

/**
 * Seals what the database keeps and must not tell, and signs what browsers keep. The key is in
 * {@link MaillageHome#keysFolder()}, made at the first use, so that a copy of the database alone
 * gives nobody's codes away. Without it nobody signs in by password any more: backups hold it.
 *
 * <p>One key for each use is derived from it by HMAC-SHA256 of the name of the use. Sealing is
 * AES-256-GCM with a new 96-bit nonce each time and the owner as additional data: what is sealed
 * for one person cannot be given to another.
 */
@Component
public class SignInKeys {

  private static final String FILE = "sign-in.key";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String MAC = "HmacSHA256";

  private final Path file;
  private final SecureRandom secrets = new SecureRandom();

  SignInKeys(MaillageHome home) {
    this.file = home.keysFolder().resolve(FILE);
  }

  /**
   * Seals a secret.
   *
   * @param owner whose it is
   * @return in Base64, with the nonce
   */
  public String seal(String owner, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    secrets.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret);
      byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
      return Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java seals nothing", e);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException when it was sealed by another key, or for another owner
   */
  public byte[] open(String owner, String sealed) {
    byte[] both = Base64.getDecoder().decode(sealed);
    try {
      return cipher(Cipher.DECRYPT_MODE, owner, Arrays.copyOf(both, NONCE_BYTES))
          .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          file + " is not the key that codes were sealed with: restore it, or invite people anew",
          e);
    }
  }

  private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /**
   * What only this platform can say of a text.
   *
   * @param use what for: the same text signed for one use says nothing for another
   * @return 64 hexadecimal digits
   */
  public String sign(String use, String text) {
    return HexFormat.of().formatHex(mac(derived(use), text.getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] derived(String use) {
    return mac(master(), use.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + MAC, e);
    }
  }

  /** Read each time: it is 32 bytes, and a restored home may bring another. */
  private synchronized byte[] master() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new IllegalStateException(file + " is cut: " + key.length + " bytes, not 32");
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all: a key cut by a crash would lock everybody out. */
  private void make() throws IOException {
    byte[] key = new byte[KEY_BYTES];
    secrets.nextBytes(key);
    Path draft = MaillageHome.createPrivateFile(file.resolveSibling(FILE + ".part"));
    Files.write(draft, key);
    try {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException e) {
      Files.delete(draft);
    }
  }
}
