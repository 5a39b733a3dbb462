package org.maillage.app.signin.web;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey (ES256, no attestation), written from the standard (WebAuthn 3). */
final class SoftAuthenticator {

  private static final byte[] ID = {42, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  private static final int PRESENT = 1;
  private static final int VERIFIED = 4;
  private static final int HOLDS_KEY = 64;

  private final String origin;
  private final KeyPair keys;
  private final JsonMapper json = new JsonMapper();
  private boolean verifies = true;
  private int count;
  private String userHandle = "";

  SoftAuthenticator(String origin) {
    this.origin = origin;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on it does not look who holds it. */
  SoftAuthenticator withoutVerification() {
    verifies = false;
    return this;
  }

  private int flags() {
    return PRESENT | (verifies ? VERIFIED : 0);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] clientData(String type, JsonNode asked) {
    return ("{\"type\":\""
            + type
            + "\",\"challenge\":\""
            + asked.get("challenge").asString()
            + "\",\"origin\":\""
            + origin
            + "\",\"crossOrigin\":false}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] authenticatorData(String rpId, int flags, byte[] more) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(sha256(rpId.getBytes(StandardCharsets.UTF_8)));
    out.writeByte(flags);
    out.writeInt(count);
    out.write(more);
    return bytes.toByteArray();
  }

  /** Makes the passkey: the answer of the browser to the options. */
  String create(String options) {
    JsonNode asked = json.readTree(options);
    userHandle = asked.get("user").get("id").asString();
    byte[] client = clientData("webauthn.create", asked);
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.write(new byte[16]); // the kind of device is not told
      out.writeShort(ID.length);
      out.write(ID);
      out.write(coseKey());
      byte[] data =
          authenticatorData(
              asked.get("rp").get("id").asString(), flags() | HOLDS_KEY, bytes.toByteArray());
      ByteArrayOutputStream object = new ByteArrayOutputStream();
      object.write(0xa3);
      text(object, "fmt");
      text(object, "none");
      text(object, "attStmt");
      object.write(0xa0);
      text(object, "authData");
      object.write(0x58);
      object.write(data.length);
      object.write(data);
      return answer(
          "\"attestationObject\":\""
              + base64(object.toByteArray())
              + "\",\"transports\":[\"internal\"]",
          client);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of fewer than 24 characters in CBOR. */
  private static void text(ByteArrayOutputStream out, String text) {
    out.write(0x60 + text.length());
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR. */
  private byte[] coseKey() throws IOException {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
    out.write(coordinate(key.getW().getAffineX()));
    out.write(new byte[] {0x22, 0x58, 32});
    out.write(coordinate(key.getW().getAffineY()));
    return out.toByteArray();
  }

  private static byte[] coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  /** Shows the passkey: the answer of the browser to the options. */
  String get(String options) {
    JsonNode asked = json.readTree(options);
    byte[] client = clientData("webauthn.get", asked);
    count++;
    try {
      byte[] data = authenticatorData(asked.get("rpId").asString(), flags(), new byte[0]);
      byte[] signed = Arrays.copyOf(data, data.length + 32);
      System.arraycopy(sha256(client), 0, signed, data.length, 32);
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed);
      return answer(
          "\"authenticatorData\":\""
              + base64(data)
              + "\",\"signature\":\""
              + base64(signature.sign())
              + "\",\"userHandle\":\""
              + userHandle
              + "\"",
          client);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String answer(String response, byte[] client) {
    return "{\"id\":\""
        + base64(ID)
        + "\",\"rawId\":\""
        + base64(ID)
        + "\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{"
        + response
        + ",\"clientDataJSON\":\""
        + base64(client)
        + "\"}}";
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
