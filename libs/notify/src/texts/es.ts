import type { Answer, TextKey } from './index.js';
import type { Words } from './words.js';

/**
 * The same in Spanish. The text messages do without á, í, ó and ú: one of them would make a message of two, since phones
 * then count 70 characters instead of 160 (GSM 03.38 knows é and ñ alone).
 */
export const texts: Record<TextKey, Words> = {
  offer: {
    title: 'Nueva solicitud cerca de usted',
    body: 'Abra la aplicación para responder.',
    sms: 'Nueva solicitud cerca de usted. Responda SI para tomarla, NO si esta vez no puede, o "en 20" si puede luego. Detalles: {link}',
  },
  offerOver: {
    title: 'Esta solicitud ya está atendida',
    body: 'Gracias. No tiene que hacer nada.',
    sms: 'La solicitud anterior ya fue atendida, gracias.',
  },
  assigned: {
    title: 'Ahora tiene una solicitud',
    body: 'Abra la aplicación para verla.',
    sms: 'Ahora tiene una solicitud. Responda "voy" al salir, "llegué" al llegar, "no puedo" si no puede. Detalles: {link}',
  },
  detailsChanged: {
    title: 'Cambiaron los detalles',
    body: 'Abra la aplicación.',
    sms: 'Cambiaron los detalles de una solicitud. Abra la app: {link}',
  },
  noLongerFits: {
    title: '¿El coach todavía corresponde?',
    body: 'Se corrigió una solicitud. Abra el tablero.',
    sms: 'Una solicitud fue corregida, y tal vez su coach ya no corresponde. Abra el tablero: {link}',
  },
  released: {
    title: 'Ya no tiene a cargo una solicitud',
    body: 'No tiene que seguir. Abra la aplicación para ver.',
    sms: 'Ya no tiene a cargo la solicitud. No tiene que seguir. Detalles: {link}',
  },
  alarm: {
    title: 'Una solicitud le necesita',
    body: 'Abra el tablero.',
    sms: 'Una solicitud necesita ahora a la central. Abra el tablero: {link}',
  },
  unmet: {
    title: 'Nadie pudo ir',
    body: 'Abra el tablero para ver lo que se prometió.',
    sms: 'Nadie pudo ir a una solicitud. Vea lo prometido: {link}',
  },
  callBack: {
    title: 'Una unidad espera una llamada',
    body: 'Abra el tablero para ver el número.',
    sms: 'Una unidad espera la llamada prometida. Vea en el tablero a quién llamar: {link}',
  },
  passed: {
    title: 'Un coach escribió a la central',
    body: 'Abra el tablero para leerlo.',
    sms: 'Un coach le escribe a la central. Lea su mensaje: {link}',
  },
  followUp: {
    title: 'Toca una llamada de seguimiento',
    body: 'Abra la aplicación para verla.',
    sms: 'Toca una llamada de seguimiento. Abra la app: {link}',
  },
  followUpsToday: {
    title: 'Hoy tiene llamadas de seguimiento',
    body: 'Abra la aplicación para verlas.',
    sms: 'Hoy tiene llamadas de seguimiento. Abra la app: {link}',
  },
  followUpsWaiting: {
    title: 'Hay llamadas de seguimiento que esperan a alguien',
    body: 'Abra la aplicación para ver cuáles.',
    sms: 'Hay llamadas de seguimiento que esperan a alguien. Abra la app: {link}',
  },
  debrief: {
    title: 'Un coach quiere hablar',
    body: 'Abra la aplicación para ver quién.',
    sms: 'Un coach quiere hablar con alguien. Abra la app: {link}',
  },
  shiftStarting: {
    title: 'Su turno empieza pronto',
    body: 'Abra la aplicación para verlo.',
    sms: 'Su turno empieza pronto. {link}',
  },
  shiftGiven: {
    title: 'Ahora tiene un turno más',
    body: 'Abra la aplicación para verlo.',
    sms: 'Un turno ahora es suyo. {link}',
  },
  shiftTaken: {
    title: 'Un turno ya no es suyo',
    body: 'Abra la aplicación para verlo.',
    sms: 'Un turno ya no es suyo. {link}',
  },
  shiftsPlanned: {
    title: 'Sus turnos cambiaron',
    body: 'Abra la aplicación para verlos.',
    sms: 'Sus turnos cambiaron. {link}',
  },
  swapAsked: {
    title: 'Alguien del equipo pregunta por un turno',
    body: 'Abra la aplicación para responder.',
    sms: 'Alguien del equipo pregunta si usted puede tomar un turno. {link}',
  },
  swapAnswered: {
    title: 'Novedades sobre un cambio de turno',
    body: 'Abra la aplicación para verlas.',
    sms: 'Hay novedades sobre un cambio de turno. {link}',
  },
  swapToApprove: {
    title: 'Un cambio de turno le espera',
    body: 'Abra los turnos para decidir.',
    sms: 'Un cambio de turno espera que usted decida. {link}',
  },
  coverageGap: {
    title: 'Pronto faltan personas de guardia',
    body: 'Abra los turnos para ver cuándo.',
    sms: 'Pronto faltan personas de guardia. {link}',
  },
  dutyEnding: {
    title: '¿Sigue en servicio?',
    body: 'Pronto termina solo. Abra la aplicación para seguir.',
    sms: '¿Sigue en servicio? Pronto termina solo. Para seguir: {link}',
  },
  channelMention: {
    title: 'Mencionaron su nombre',
    body: 'Abra el canal para leerlo.',
    sms: 'Mencionaron su nombre en un canal. Léalo: {link}',
  },
  question: {
    title: 'Hay una pregunta para el equipo',
    body: 'Abra el canal por si sabe la respuesta.',
    sms: 'Hay una pregunta para el equipo. Vea si sabe la respuesta: {link}',
  },
  questionWaits: {
    title: 'Una pregunta sigue sin respuesta',
    body: 'Abra el canal para verla.',
    sms: 'Una pregunta al equipo sigue sin respuesta. Véala: {link}',
  },
  channelDirect: {
    title: 'Un mensaje para usted',
    body: 'Abra la aplicación para leerlo.',
    sms: 'Hay un mensaje para usted. Léalo: {link}',
  },
  channelMessage: {
    title: 'Algo nuevo en un canal suyo',
    body: 'Abra la aplicación para leerlo.',
    sms: 'Hay algo nuevo en un canal suyo. Léalo: {link}',
  },
  usedUp: {
    title: 'Hoy solo salen mensajes urgentes',
    body: 'Ya se enviaron todos los mensajes de texto que permite un día.',
    sms: 'Hoy se acabaron los mensajes de texto. Solo salen los urgentes. {link}',
  },
  test: {
    title: 'Esto es una prueba',
    body: 'Su dispositivo suena. No tiene que hacer nada.',
    sms: 'Esto es una prueba de su equipo: los mensajes de texto le llegan. No tiene que hacer nada.',
  },
  code: {
    title: 'Su código',
    body: 'Abra la aplicación.',
    sms: '{code} es su clave para recibir mensajes de texto de su equipo. Vale 10 minutos.',
  },
};

export const personText = 'Los datos de contacto que desea tener: {link} Responda STOP para no recibir otro.';

export const emailEnd = 'Recibe esto porque es parte del equipo. Elija qué le llega: {link}';

export const answers: Record<Answer, string> = {
  accepted: 'Es suya, gracias. Abra la app para ver el lugar y el teléfono: {link}',
  declined: 'No se preocupe. Le preguntamos al siguiente coach.',
  standby: 'Gracias. Primero preguntamos a otros y luego volvemos con usted.',
  afterwards: 'Gracias. Es suya cuando termine; cierre en la app la que tiene: {link}',
  en_route: 'Buen viaje. Responda "llegué" al llegar.',
  arrived: 'Gracias por estar presente. Al terminar, cierre en la app: {link}',
  handed_back: 'No se preocupe, gracias por decirlo. Ahora preguntamos a otros.',
  taken: 'Otro coach ya tiene esta solicitud, gracias.',
  over: 'Esta solicitud ya fue atendida, gracias.',
  newer:
    'Esa ya no le espera, gracias. Ahora hay otra: responda SI para tomarla, NO si esta vez no puede, o "en 20". Detalles: {link}',
  busy: 'Usted ya tiene otra solicitud, por eso esta va para otra persona.',
  passed: 'Le pasamos su mensaje a la central.',
  help: 'Central de coaches. Responda SI, NO, "en 20", "voy" o "llegué"; lo otro va a la central. STOP termina estos mensajes. Abra la app: {link}',
  stopped: '',
  started: '',
  unknown: 'No conocemos este teléfono. Pregunte a su equipo.',
};
