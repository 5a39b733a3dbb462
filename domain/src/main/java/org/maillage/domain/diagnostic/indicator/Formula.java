package org.maillage.domain.diagnostic.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * How a figure is made of the columns of statistical files. Whatever the formula, the figure of a
 * set of areas is a sum over a sum, never a mean of means: see docs/methodes/indicateurs.md.
 */
public sealed interface Formula {

  /** Every column that must exist in the territory for the formula to apply. */
  List<String> columns();

  /** A count: the areas add up. */
  record Sum(List<String> columns) implements Formula {
    public Sum {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A share or a mean that the file gives ready made: weighted by what it is a share of.
   *
   * @param column the share
   * @param per what stands for the whole in the file: 100 for percentages, 1 for fractions
   * @param weight column that holds the denominator; {@link Formula#REGISTER} for the population of
   *     the register
   * @param standIn true where the true denominator is in no file and the weight stands for it, so
   *     that a figure of several areas is an approximation
   */
  record Mean(String column, double per, String weight, boolean standIn) implements Formula {
    public Mean {
      if (!(per > 0)) {
        throw new IllegalArgumentException(column + " is given per " + per);
      }
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * A median: medians cannot be added up, so that of several areas is their mean weighted by
   * people, and said to be an approximation.
   */
  record Median(String column, String weight) implements Formula {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** Counts over counts. */
  record Ratio(List<String> numerators, List<String> denominators) implements Formula {
    public Ratio {
      numerators = List.copyOf(numerators);
      denominators = List.copyOf(denominators);
    }

    @Override
    public List<String> columns() {
      List<String> all = new ArrayList<>(numerators);
      all.addAll(denominators);
      return all;
    }
  }

  /**
   * Mean change a year between two counts: (to / from) to the power of 1 / years, less 1.
   *
   * @param years 1 or more
   */
  record Growth(String from, String to, int years) implements Formula {
    public Growth {
      if (years < 1) {
        throw new IllegalArgumentException("growth over " + years + " years");
      }
    }

    @Override
    public List<String> columns() {
      return List.of(from, to);
    }
  }

  /**
   * Something that the diagnostic itself knows: see {@link DerivedFigures}.
   *
   * @param name for example {@code density}, {@code time:panier}
   */
  record Derived(String name) implements Formula {
    @Override
    public List<String> columns() {
      return List.of();
    }
  }

  /** Stands for the population of the official register where a weight is asked for. */
  String REGISTER = "population-cog";
}
