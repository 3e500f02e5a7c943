// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many sides an article may speak of, told by its names alone, before anybody knows what they mean in it. An event
// takes two, so most news is done with here.

#include <cstddef>

#include "extract/actors/article_scan.h"
#include "extract/actors/mention.h"

namespace readout::extract {

// At most `enough`, where the counting stops. Every side counts that a name, adjective, capital or place can stand for,
// every one that a bearer of a person's name has ever acted for, the members of a group, the side of the publisher and
// of the dateline: it is never less than CountSides() of what AnalyseActors() makes of the article (of persons in other
// offices on other days, the office of the article's day is meant).
size_t CountSides(const ArticleScan& scan, size_t enough);

// The sides that act in what was found.
size_t CountSides(const ActorAnalysis& actors);

}  // namespace readout::extract
