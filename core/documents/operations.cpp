// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/operations.h"

namespace bincard::documents {

const Description &AttachDocument::description()
{
    static const Description made = describe<AttachDocument>("attach_document", 410)
                                        .field<&AttachDocument::attachment>("attachment")
                                        .field<&AttachDocument::warehouse>("warehouse")
                                        .field<&AttachDocument::subjectKind>("subject_kind")
                                        .field<&AttachDocument::subject>("subject")
                                        .bytes<&AttachDocument::sha256>("sha256")
                                        .field<&AttachDocument::mediaType>("media_type")
                                        .field<&AttachDocument::bytes>("bytes")
                                        .field<&AttachDocument::note>("note");
    return made;
}

const Description &RecordWrongScan::description()
{
    static const Description made = describe<RecordWrongScan>("record_wrong_scan", 411)
                                        .field<&RecordWrongScan::wrongScan>("wrong_scan")
                                        .field<&RecordWrongScan::warehouse>("warehouse")
                                        .field<&RecordWrongScan::subjectKind>("subject_kind")
                                        .field<&RecordWrongScan::subject>("subject")
                                        .field<&RecordWrongScan::step>("step")
                                        .field<&RecordWrongScan::wanted>("wanted")
                                        .field<&RecordWrongScan::seen>("seen")
                                        .field<&RecordWrongScan::refusal>("refusal");
    return made;
}

} // namespace bincard::documents
