package org.maillage.app.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a route asks for. On the method of a controller, or on the controller for all its
 * methods; a route without one is open to nobody.
 *
 * <p>The right is asked for the territory of the address ({@code /territoires/{id}}) and, where it
 * names one, the plan ({@code /plans/{plan}}), or for any where the address names none. A right
 * that reaches to what is {@link Reach#OWN own} opens the door; the controller then checks the
 * owner with {@link Access#check}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
  /** What is asked for. */
  Right value();
}
