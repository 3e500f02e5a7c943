// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tells photo captions from the story by their grammar.

#include "extract/text/block_look.h"
#include "extract/text/text_knowledge.h"

namespace readout::extract {

// True when the block speaks as captions do. What speaks for it: a label ("File photo:"), a credit at the end
// ("(Yonhap)", "Photo: EPA", "/ archive"), who stands where ("left,", "(R)"), people doing in the present tense what
// people do in pictures, the full date of the picture, and a verb-less description of a scene. What speaks against it:
// the past tense, reported speech and length. `opens_page`: no headline or story has come before, `opens_story`: no
// paragraph has; in both cases more is asked for.
bool IsCaption(const BlockLook& look, bool opens_page, bool opens_story, const TextKnowledge& knowledge);

// A line that only says whom a picture belongs to: "© AP Photo / Pool", "(Reuters)", "Photo: Jane Roe".
bool IsPhotoCredit(const BlockLook& look, const TextKnowledge& knowledge);

}  // namespace readout::extract
