package org.maillage.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one executable: starts the command line, which starts the server when asked to. */
@SpringBootApplication
public class Maillage {

  public static void main(String[] arguments) {
    SpringApplication.run(Maillage.class, arguments);
  }
}
