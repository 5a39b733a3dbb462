package org.maillage.app.territory;

/**
 * The road graph of a territory, kept in a file named by its content.
 *
 * @param fileSha256 name of the file, see {@link org.maillage.app.home.RoadFiles}
 * @param sizeBytes size of the file
 * @param nodes nodes of the graph
 * @param edges directed edges of the graph
 * @param report what was kept and what was dropped, as JSON
 */
public record RoadNetwork(
    String fileSha256, long sizeBytes, long nodes, long edges, String report) {}
