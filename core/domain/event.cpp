// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event.h"

using namespace Qt::Literals::StringLiterals;

QString eventFormName(EventForm form)
{
    switch (form) {
    case EventForm::SprintJson:
        return u"sprint-json"_s;
    case EventForm::TodoJson:
        return u"todo-json"_s;
    case EventForm::CloudEvents:
        return u"cloudevents"_s;
    case EventForm::CloudEventsText:
        return u"cloudevents-text"_s;
    case EventForm::CloudEventsBinary:
        return u"cloudevents-binary"_s;
    case EventForm::Avro:
        return u"avro"_s;
    case EventForm::Json:
        return u"json"_s;
    case EventForm::Text:
        return u"text"_s;
    case EventForm::Binary:
        return u"binary"_s;
    case EventForm::Tombstone:
        return u"tombstone"_s;
    }
    return u"binary"_s;
}
