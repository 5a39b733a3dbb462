package org.maillage.data.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.offer.Service;

/** Reads what one-stop shops host. */
final class HostedReader {

  private HostedReader() {}

  static Map<String, List<String>> read(
      YamlNode.Mapping root, String file, List<Service> catalogue) {
    Set<String> codes = catalogue.stream().map(Service::code).collect(Collectors.toSet());
    YamlMapping map = new YamlMapping(root, file, codes);
    Map<String, List<String>> hosted = new LinkedHashMap<>();
    for (String host : root.values().keySet()) {
      List<String> services = map.texts(host);
      for (String service : services) {
        if (!codes.contains(service)) {
          throw YamlFault.UNKNOWN_SERVICE.at(file, map.lineOf(host), service);
        }
      }
      hosted.put(host, services);
    }
    return Map.copyOf(hosted);
  }
}
