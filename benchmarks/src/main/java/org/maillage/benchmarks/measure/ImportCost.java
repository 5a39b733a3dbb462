package org.maillage.benchmarks.measure;

import org.maillage.benchmarks.network.MeasuredNetwork;

/** From the PBF file to the graph; measured once, when the network was made. */
final class ImportCost implements Measure {

  private final MeasuredNetwork network;

  ImportCost(MeasuredNetwork network) {
    this.network = network;
  }

  @Override
  public String code() {
    return "import.cpu";
  }

  @Override
  public String name() {
    return "import of the PBF file, CPU";
  }

  @Override
  public String unit() {
    return "s";
  }

  @Override
  public double value() {
    return network.importCpuS();
  }
}
