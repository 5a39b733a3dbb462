package org.maillage.app.signin;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a drawing.
 *
 * @param side of the square with its white border, in units
 * @param path of its dark squares, each one unit wide
 */
public record SquareCode(int side, String path) {

  /** The border that the standard asks for. */
  private static final int BORDER = 4;

  /** The code of a text. */
  public static SquareCode of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return new SquareCode(code.size + 2 * BORDER, path.toString());
  }
}
