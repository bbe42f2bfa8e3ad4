// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/photo_images.h"

#include "core/documents/attachment.h"

#include <QImage>
#include <QQuickTextureFactory>

#include <memory>
#include <mutex>

namespace bincard::app {

namespace {

/// A picture on its way into an Image. The session may answer long after nobody looks any more: it
/// answers into a box of which this is a part while it lives.
class Response final : public QQuickImageResponse
{
public:
    struct Box
    {
        std::mutex mutex;
        Response *to = nullptr; // guarded by it
    };

    explicit Response(QSize size)
        : m_size(size)
        , m_box(std::make_shared<Box>())
    {
        m_box->to = this;
    }

    ~Response() override
    {
        const std::lock_guard lock(m_box->mutex);
        m_box->to = nullptr;
    }

    [[nodiscard]] std::shared_ptr<Box> box() const
    {
        return m_box;
    }

    [[nodiscard]] QQuickTextureFactory *textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }

    static void put(Box &box, const std::optional<std::string> &picture)
    {
        const std::lock_guard lock(box.mutex);
        if (box.to)
            box.to->take(picture);
    }

private:
    void take(const std::optional<std::string> &picture)
    {
        if (picture)
            m_image.loadFromData(QByteArray::fromStdString(*picture));
        const bool isLarger = m_size.isValid() && !m_image.isNull()
            && (m_image.width() > m_size.width() || m_image.height() > m_size.height());
        const QSize size(m_size.width() > 0 ? m_size.width() : m_image.width(),
                         m_size.height() > 0 ? m_size.height() : m_image.height());
        if (isLarger)
            m_image = m_image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        Q_EMIT finished();
    }

    QSize m_size;
    QImage m_image;
    std::shared_ptr<Box> m_box;
};

} // namespace

PhotoImages::PhotoImages(DeviceSession &device)
    : m_device(device)
{ }

QQuickImageResponse *PhotoImages::requestImageResponse(const QString &id,
                                                       const QSize &requestedSize)
{
    auto *response = new Response(requestedSize); // the engine's from here on
    const auto hash = documents::hashFromHex(id.toStdString());
    const auto box = response->box();
    // Never within this call: the engine listens only after it.
    m_device.see(hash ? *hash : std::string(), [box](const std::optional<std::string> &picture) {
        Response::put(*box, picture);
    });
    return response;
}

} // namespace bincard::app
