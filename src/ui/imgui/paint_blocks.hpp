#pragma once

#include "ui/imgui/page.hpp"

namespace ui::imgui {

// Each paints one block at the page's pen, moves the pen to the block's bottom, and places the block's controls. A kind
// of block for which there is none does not compile.

void paint_block(Page& page, const flow::Heading& heading);
void paint_block(Page& page, const flow::Paragraph& paragraph);
void paint_block(Page& page, const flow::StageHeadline& headline);
void paint_block(Page& page, const flow::Progress& progress);
void paint_block(Page& page, const flow::TextField& field);

void paint_block(Page& page, const flow::RungList& list);
void paint_block(Page& page, const flow::Checklist& list);

void paint_block(Page& page, const flow::Actions& actions);
void paint_block(Page& page, const flow::Chapters& chapters);

void paint_block(Page& page, const flow::Callout& callout);
void paint_block(Page& page, const flow::Notice& notice);

void paint_block(Page& page, const flow::AdviceList& advice);
void paint_block(Page& page, const flow::Table& table);
void paint_block(Page& page, const flow::Disclosure& disclosure);

void paint_block(Page& page, const flow::Curve& curve);
void paint_block(Page& page, const flow::Picture& picture);
void paint_block(Page& page, const flow::Profile& profile);

} // namespace ui::imgui
