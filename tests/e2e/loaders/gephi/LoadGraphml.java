// SPDX-License-Identifier: Apache-2.0
// LoadGraphml FILE...: imports each file with Gephi's own importer, with both edge-merge strategies, and compares what Gephi
// has then with what stands in the file: nodes, edges, kinds of edges, columns with their types. Any issue in Gephi's report
// is a failure.

import java.io.File;
import java.util.*;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gephi.graph.api.*;
import org.gephi.io.importer.api.*;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.*;
import org.openide.util.Lookup;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

public class LoadGraphml {
  private static int failures = 0;

  private static void expect(Object actual, Object expected, String what) {
    if (!actual.equals(expected)) {
      ++failures;
      System.err.println("FAILED: " + what + ": " + actual + ", expected " + expected);
    }
  }

  private static Class<?> javaType(String type) {
    switch (type) {
      case "long": return Long.class;
      case "double": return Double.class;
      case "boolean": return Boolean.class;
      default: return String.class;
    }
  }

  public static void main(String[] args) throws Exception {
    for (String file : args) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(file));
      for (EdgeMergeStrategy strategy : new EdgeMergeStrategy[] {EdgeMergeStrategy.SUM, EdgeMergeStrategy.NO_MERGE}) {
        check(file, document, strategy);
      }
    }
    System.exit(failures == 0 ? 0 : 1);
  }

  private static void check(String file, Document document, EdgeMergeStrategy strategy) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(file));
    container.getLoader().setAllowAutoNode(false);
    container.getLoader().setEdgesMergeStrategy(strategy);
    Iterator<Issue> issues = container.getReport().getIssues(1000);
    while (issues.hasNext()) expect(issues.next().getMessage(), "", "issue");
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());

    NodeList edges = document.getElementsByTagName("edge");
    NodeList nodes = document.getElementsByTagName("node");
    expect(model.getGraph().getNodeCount(), nodes.getLength(), "nodes");
    expect(model.getGraph().getEdgeCount(), edges.getLength(), "edges with " + strategy);
    Set<Object> kinds = new HashSet<>();
    for (int i = 0; i < edges.getLength(); ++i) {
      org.w3c.dom.Element edge = (org.w3c.dom.Element) edges.item(i);
      kinds.add(edge.getAttribute("label"));
    }
    Set<Object> loaded = new HashSet<>(Arrays.asList(model.getEdgeTypeLabels()));
    loaded.remove(null);
    expect(loaded, kinds, "kinds of edges");

    NodeList keys = document.getElementsByTagName("key");
    for (int i = 0; i < keys.getLength(); ++i) {
      org.w3c.dom.Element key = (org.w3c.dom.Element) keys.item(i);
      if (key.getAttribute("attr.name").equals("label")) continue;  // Gephi's own label, no column
      Table table = key.getAttribute("for").equals("node") ? model.getNodeTable() : model.getEdgeTable();
      Column column = table.getColumn(key.getAttribute("id"));
      expect(column == null ? "missing" : column.getTypeClass(), javaType(key.getAttribute("attr.type")),
          "column " + key.getAttribute("id"));
    }
    for (int i = 0; i < nodes.getLength(); ++i) {
      String id = ((org.w3c.dom.Element) nodes.item(i)).getAttribute("id");
      Node node = model.getGraph().getNode(id);
      expect(node != null && node.getLabel() != null && !node.getLabel().isEmpty(), true, "label of " + id);
    }
    System.out.println("gephi: " + file + ": " + model.getGraph().getNodeCount() + " nodes, "
        + model.getGraph().getEdgeCount() + " edges with " + strategy);
  }
}
