// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/virtual_screen.h"

#include <cstdlib>
#include <memory>
#include <utility>
#include <xcb/xcb.h>
#include <xcb/xtest.h>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMs = 60'000;
constexpr unsigned typingMs = 60; // KeyWedge takes keys under 35 ms apart for a scanner's
constexpr unsigned returnKey = 0xFF0D;
constexpr unsigned shiftKey = 0xFFE1;

struct Free
{
    void operator()(void *reply) const
    {
        std::free(reply);
    }
};

template <class Reply> std::unique_ptr<Reply, Free> owned(Reply *reply)
{
    return std::unique_ptr<Reply, Free>(reply);
}

xcb_window_t rootOf(xcb_connection_t *line)
{
    return xcb_setup_roots_iterator(xcb_get_setup(line)).data->root;
}

bool isShown(xcb_connection_t *line, xcb_window_t window, const QSize &size)
{
    const auto state = owned(
        xcb_get_window_attributes_reply(line, xcb_get_window_attributes(line, window), nullptr));
    const auto place = owned(xcb_get_geometry_reply(line, xcb_get_geometry(line, window), nullptr));
    return state && place && state->map_state == XCB_MAP_STATE_VIEWABLE
        && QSize(place->width, place->height) == size;
}

} // namespace

VirtualScreen::~VirtualScreen()
{
    if (m_line)
        xcb_disconnect(m_line);
    m_server.terminate();
    if (!m_server.waitForFinished(startMs)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

bool VirtualScreen::start(const QSize &size)
{
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(u"Xvfb"_s,
                   {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s,
                    u"%1x%2x24"_s.arg(size.width()).arg(size.height()), u"-nolisten"_s, u"tcp"_s,
                    u"-noreset"_s});
    while (!m_server.canReadLine() && m_server.waitForReadyRead(startMs))
        continue;
    const QByteArray number = m_server.readLine().trimmed();
    if (number.isEmpty())
        return false;
    m_name = u':' + QString::fromLatin1(number);
    m_line = xcb_connect(m_name.toLatin1().constData(), nullptr);
    if (xcb_connection_has_error(m_line) != 0)
        return false;
    learnKeys();
    return true;
}

bool VirtualScreen::focus(const QSize &size)
{
    const auto tree
        = owned(xcb_query_tree_reply(m_line, xcb_query_tree(m_line, rootOf(m_line)), nullptr));
    if (!tree)
        return false;
    const xcb_window_t *windows = xcb_query_tree_children(tree.get());
    for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
        if (!isShown(m_line, windows[i], size))
            continue;
        xcb_set_input_focus(m_line, XCB_INPUT_FOCUS_POINTER_ROOT, windows[i], XCB_CURRENT_TIME);
        xcb_flush(m_line);
        return true;
    }
    return false;
}

void VirtualScreen::burst(const QString &text)
{
    press(text, 0);
}

void VirtualScreen::type(const QString &text)
{
    press(text, typingMs);
}

QImage VirtualScreen::picture() const
{
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_line)).data;
    const std::uint16_t width = screen->width_in_pixels;
    const std::uint16_t height = screen->height_in_pixels;
    constexpr std::uint32_t everyPlane = ~0U;
    const auto image
        = owned(xcb_get_image_reply(m_line,
                                    xcb_get_image(m_line, XCB_IMAGE_FORMAT_Z_PIXMAP, screen->root,
                                                  0, 0, width, height, everyPlane),
                                    nullptr));
    if (!image)
        return {};
    return QImage(xcb_get_image_data(image.get()), width, height, QImage::Format_RGB32).copy();
}

void VirtualScreen::press(const QString &text, unsigned pauseMs)
{
    // Released and pressed at the same millisecond is a key held down.
    constexpr unsigned againMs = 2;
    QChar last;
    for (const QChar letter : text)
        key(letter.unicode(), std::exchange(last, letter) == letter ? pauseMs + againMs : pauseMs);
    key(returnKey, pauseMs);
    xcb_flush(m_line);
}

void VirtualScreen::key(unsigned keysym, unsigned pauseMs)
{
    const auto fake = [this](std::uint8_t type, std::uint8_t code, unsigned delayMs) {
        xcb_test_fake_input(m_line, type, code, delayMs, XCB_NONE, 0, 0, 0);
    };
    const Key key = m_keys.at(keysym);
    const Key shift = m_keys.at(shiftKey);
    if (key.shifted)
        fake(XCB_KEY_PRESS, shift.code, 0);
    fake(XCB_KEY_PRESS, key.code, pauseMs);
    fake(XCB_KEY_RELEASE, key.code, 0);
    if (key.shifted)
        fake(XCB_KEY_RELEASE, shift.code, 0);
}

void VirtualScreen::learnKeys()
{
    const xcb_setup_t *setup = xcb_get_setup(m_line);
    const int count = setup->max_keycode - setup->min_keycode + 1;
    const auto keys = owned(xcb_get_keyboard_mapping_reply(
        m_line,
        xcb_get_keyboard_mapping(m_line, setup->min_keycode, static_cast<std::uint8_t>(count)),
        nullptr));
    if (!keys)
        return;
    // Of each key's symbols the first is plain and the second shifted.
    const xcb_keysym_t *symbols = xcb_get_keyboard_mapping_keysyms(keys.get());
    for (const bool shifted : {false, true}) {
        for (int i = 0; i < count; ++i) {
            const auto code = static_cast<std::uint8_t>(setup->min_keycode + i);
            m_keys.try_emplace(symbols[i * keys->keysyms_per_keycode + int{shifted}],
                               Key{code, shifted});
        }
    }
}

} // namespace bincard::e2e
