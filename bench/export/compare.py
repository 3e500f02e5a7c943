# SPDX-License-Identifier: Apache-2.0
"""Times networkx and igraph writing the graph that export_bench wrote, with the same nodes, edges and attributes.

    export_bench graphml 100000 /tmp/graph.graphml memory
    python3 compare.py /tmp/graph.graphml [networkx] [igraph]

Prints one JSON line a writer: CPU seconds of the writing alone (reading is not counted), bytes, nodes, edges. Each writer runs
in a process of its own, so that peak_mb is its own.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time


def write_with(writer, path, out):
    if writer == "networkx":
        import networkx
        graph = networkx.read_graphml(path, force_multigraph=True)
        nodes, edges = graph.number_of_nodes(), graph.number_of_edges()
        write = networkx.write_graphml_lxml if has_lxml() else networkx.write_graphml_xml
        start = time.process_time()
        write(graph, out)
    else:
        import igraph
        graph = igraph.Graph.Read_GraphML(path)
        nodes, edges = graph.vcount(), graph.ecount()
        start = time.process_time()
        graph.write_graphml(out)
    return time.process_time() - start, nodes, edges


def has_lxml():
    try:
        import lxml.etree  # noqa: F401
        return True
    except ImportError:
        return False


if len(sys.argv) == 4 and sys.argv[1] == "--one":
    writer, path = sys.argv[2:4]
    with tempfile.NamedTemporaryFile(suffix=".graphml") as out:
        seconds, nodes, edges = write_with(writer, path, out.name)
        print(json.dumps({"writer": writer, "format": "graphml", "cpu_seconds": round(seconds, 3),
                          "bytes": os.path.getsize(out.name), "nodes": nodes, "edges": edges,
                          "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
else:
    for name in sys.argv[2:] or ["networkx", "igraph"]:
        subprocess.run([sys.executable, __file__, "--one", name, sys.argv[1]], check=True)
